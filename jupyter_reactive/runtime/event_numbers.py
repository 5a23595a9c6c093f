"""Which events have come already: a flaky connection sends some again, and not always in order."""

from collections import OrderedDict

KEPT = 1024
CLIENTS = 100


class EventNumbers:
    """The newest event numbers of each client one by one; whatever is older has come."""

    def __init__(self) -> None:
        self._clients: OrderedDict[str, _Numbers] = OrderedDict()

    def __len__(self) -> int:
        return len(self._clients)

    def add(self, client: str, number: int) -> bool:
        """Note an event; return whether it is new."""
        numbers = self._clients.setdefault(client, _Numbers())
        self._clients.move_to_end(client)
        if len(self._clients) > CLIENTS:
            self._clients.popitem(last=False)
        return numbers.add(number)


class _Numbers:
    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._all_up_to = 0

    def add(self, number: int) -> bool:
        if number <= self._all_up_to or number in self._seen:
            return False
        self._seen.add(number)
        if len(self._seen) > KEPT:
            self._all_up_to = min(self._seen)
            self._seen.remove(self._all_up_to)
        return True
