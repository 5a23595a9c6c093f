"""What a person can press, type, drag, choose and send as a file: the theme class of all simple widgets."""

from .asking import Asking
from .button_groups import ButtonGroups
from .choosing import Choosing
from .dates import Dates
from .downloading import Downloading
from .marking import Marking
from .numeric import Numeric
from .opening import Opening
from .picking import Picking
from .pressing import Pressing
from .typing_in import TypingIn


class Inputs(
    Pressing, Opening, Downloading, Asking, TypingIn, Numeric, Choosing, ButtonGroups, Dates, Picking, Marking
):
    """Each widget is drawn with a struct of schema/ and returns its present value."""
