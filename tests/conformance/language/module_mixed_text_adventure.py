# A parser and state machine: match statements over commands, dataclasses, enums, f-strings.
from dataclasses import KW_ONLY, FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag, IntEnum, StrEnum, auto


class Direction(StrEnum):
    NORTH = auto()
    SOUTH = auto()
    EAST = auto()

    @property
    def back(self):
        return {self.NORTH: self.SOUTH, self.SOUTH: self.NORTH}.get(self, self)


class Trait(Flag):
    NONE = 0
    LIGHT = auto()
    SHARP = auto()
    BOTH = LIGHT | SHARP


@dataclass(order=True, slots=True)
class Item:
    weight: int
    name: str = field(compare=False)
    traits: Trait = field(default=Trait.NONE, repr=False, compare=False)


@dataclass
class Room:
    name: str
    _: KW_ONLY
    exits: dict[Direction, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)

    def __post_init__(self):
        self.exits = {Direction(k): v for k, v in self.exits.items()}


@dataclass(frozen=True)
class State:
    room: str
    bag: tuple = ()
    turns: int = 0
    log: list = field(default_factory=list, compare=False, hash=False)


lamp, knife = Item(3, "lamp", Trait.LIGHT), Item(1, "knife", Trait.BOTH)
rooms = {"hall": Room("hall", exits={"north": "cellar"}, items=[lamp, knife]), "cellar": Room("cellar", exits={"south": "hall"})}


def step(state, command):
    state = replace(state, turns=state.turns + 1)
    here = rooms[state.room]
    match command.lower().split():
        case ["go", ("north" | "south" | "east") as where] if where in here.exits:
            return replace(state, room=here.exits[Direction(where)])
        case ["go", where]:
            state.log.append(f"no way {where!r}")
        case ["take", *names] if names:
            for name in names:
                match [item for item in here.items if item.name == name]:
                    case [Item(weight=w, traits=t) as item, *_] if Trait.SHARP in t:
                        here.items.remove(item)
                        state = replace(state, bag=(*state.bag, item))
                        state.log.append(f"{name} ({w=}, {t!s})")
                    case [Item(name=n)]:
                        state.log.append(f"{n:>6} is too dull")
                    case []:
                        state.log.append(f"what is {name}?")
        case ["look"] | ["l"]:
            state.log.append(f"{here.name}: {', '.join(i.name for i in sorted(here.items)) or 'nothing'}")
        case []:
            state.log.append("say something")
        case [verb, *rest]:
            state.log.append(f"cannot {verb} {rest}")
    return state


state = State("hall")
for command in ("look", "take knife lamp sword", "l", "go east", "GO NORTH", "dance wildly now", "", "look", "take"):
    state = step(state, command)
print(state.room, state.turns, *state.log, sep="\n  ")
print(state.bag, state == State("cellar", state.bag, 9), hash(State("a")) == hash(State("a", log=[1])), lamp > knife, sorted([lamp, knife]))
try:
    state.room = "x"
except FrozenInstanceError as error:
    print(type(error).__mro__[1].__name__, error)
for wrong in (lambda: Item(), lambda: Room("x", {}), lambda: setattr(lamp, "colour", 1), lambda: Direction("up"), lambda: Trait(8), lambda: replace(state, nope=1), lambda: Item(1, "a") < 5, lambda: asdict(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(asdict(rooms["cellar"]), astuple(knife), [f.name for f in fields(State)], repr(Room("r")), Item.__slots__, Item.__match_args__, Room.__match_args__)
print(Direction.NORTH.back, list(Direction), Direction("east") is Direction.EAST, f"{Direction.EAST:>6}|", Trait.BOTH, Trait.LIGHT | Trait.SHARP is Trait.BOTH, ~Trait.LIGHT, list(Trait.BOTH), Trait.SHARP in Trait.BOTH, bool(Trait.NONE), repr(Trait(0)), len(Trait.BOTH))


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius**2


class Level(IntEnum):
    LOW, HIGH = 1, 10
    MEDIUM = 5

    @classmethod
    def _missing_(cls, value):
        return cls.LOW if value < 0 else None


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.EARTH.value, Planet["MARS"], Level.HIGH > Level.MEDIUM, Level(-3), sorted(Level), Level.LOW + 1, f"{Level.LOW}", f"{Level.LOW!r}", Level.__members__.keys())
for wrong in (lambda: Level(7), lambda: Planet["X"], lambda: Planet.VENUS, lambda: Planet.EARTH < Planet.MARS, lambda: setattr(Planet, "EARTH", 1), lambda: Enum("E", "a b a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
Animal = Enum("Animal", "ANT BEE", start=5)
print(list(Animal), Animal.BEE.value, Animal(5), Animal.__module__)
match (1, {"kind": "point", "at": [3, -4], "extra": None}):
    case (int(n), {"kind": "point", "at": [x, y], **rest}) if y < 0 < x:
        print(n, x, y, rest)
match lamp:
    case Item(w, "knife"):
        print("knife", w)
    case Item(w, str() as n, Trait.LIGHT):
        print("light", n, w)
