"""What a person can press, type, drag and choose: the theme class of all simple widgets."""

from .choosing import Choosing
from .numeric import Numeric
from .pressing import Pressing
from .typing_in import TypingIn


class Inputs(Pressing, TypingIn, Numeric, Choosing):
    """Each widget is drawn with a struct of schema/inputs.py and returns its present value."""
