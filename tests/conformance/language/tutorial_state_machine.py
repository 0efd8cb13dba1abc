"""State machines: a table, a decorator, generators as states, and a lexer."""
from collections import defaultdict
from enum import Enum, StrEnum, auto, unique


@unique
class State(StrEnum):
    IDLE = auto()
    CONNECTING = auto()
    CONNECTED = auto()
    FAILED = auto()


class Signal(Enum):
    DIAL = "dial"
    OK = "ok"
    ERROR = "error"
    HANG_UP = "hang up"


class BadTransition(Exception):
    def __init__(self, state, signal):
        super().__init__(f"{signal.name} makes no sense when {state}")


class Machine:
    table = {}
    entering = defaultdict(list)

    def __init__(self):
        self.state = State.IDLE
        self.tries = 0
        self.trail = [self.state]

    @classmethod
    def on(cls, state, signal):
        def register(method):
            cls.table[state, signal] = method
            return method
        return register

    @classmethod
    def enter(cls, *states):
        def register(method):
            for state in states:
                cls.entering[state].append(method)
            return method
        return register

    def send(self, signal):
        handler = self.table.get((self.state, signal)) or self.table.get((None, signal))
        if handler is None:
            raise BadTransition(self.state, signal)
        self.state = handler(self) or self.state
        self.trail.append(self.state)
        for hook in self.entering[self.state]:
            hook(self)
        return self


@Machine.on(State.IDLE, Signal.DIAL)
@Machine.on(State.FAILED, Signal.DIAL)
def dial(machine):
    machine.tries += 1
    return State.CONNECTING


@Machine.on(State.CONNECTING, Signal.OK)
def connected(machine):
    machine.tries = 0
    return State.CONNECTED


@Machine.on(State.CONNECTING, Signal.ERROR)
def failed(machine):
    return State.FAILED if machine.tries >= 2 else dial(machine)


@Machine.on(None, Signal.HANG_UP)
def hang_up(machine):
    return State.IDLE


@Machine.enter(State.FAILED, State.IDLE)
def announce(machine):
    print(f"  now {machine.state} after {machine.tries} tries")


phone = Machine()
for name in "DIAL ERROR ERROR DIAL OK OK HANG_UP DIAL HANG_UP ERROR".split():
    try:
        print(f"{name:<8} -> {phone.send(Signal[name]).state}")
    except BadTransition as error:
        print(f"{name:<8} !! {error}")
print(" > ".join(phone.trail), State("failed") is State.FAILED, State.IDLE == "idle", [s.value for s in State], Signal("ok"), len(Machine.table))
try:
    State("asleep")
except ValueError as error:
    print(error)


def turnstile():
    """Each state is a place in the code."""
    coins, passed = 0, 0
    while True:
        event = yield f"locked ({coins} coins, {passed} passed)"
        while event != "coin":
            event = yield "locked: pay first"
        coins += 1
        while (event := (yield "unlocked")) == "coin":
            coins += 1
        passed += 1


gate = turnstile()
print([next(gate), *map(gate.send, ["push", "coin", "coin", "push", "push", "coin", "push"])])


def lexer(text):
    def start(c):
        if c.isdigit(): return number, c
        if c.isalpha(): return word, c
        if c == '"': return string, ""
        if c.isspace() or not c: return start, None
        return start, ("sign", c)

    def number(c, so_far):
        if c.isdigit() or c == ".": return number, so_far + c
        return None, ("number", float(so_far) if "." in so_far else int(so_far))

    def word(c, so_far):
        return (word, so_far + c) if c.isalnum() else (None, ("word", so_far))

    def string(c, so_far):
        if not c: raise ValueError(f"unterminated string {so_far!r}")
        return (string, so_far + c) if c != '"' else (start, ("string", so_far))

    state, kept = start, None
    for c in (*text, ""):
        while True:
            following, result = state(c) if state is start else state(c, kept)
            if isinstance(result, tuple):
                yield result
                kept = None
            else:
                kept = result
            state = following or start
            if following is not None:
                break


for source in ('x1 = 42 + 3.5', 'say "hello world"!', '"open', ''):
    try:
        print(list(lexer(source)))
    except ValueError as error:
        print(error)
LIGHTS = {"red": ("green", 3), "green": ("yellow", 4), "yellow": ("red", 1)}
light, left, history = "red", 3, ""
for tick in range(12):
    history += light[0]
    left -= 1
    if not left:
        light, left = LIGHTS[light]
print(history, light)
