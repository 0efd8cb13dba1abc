"""A text adventure: a state machine over a script of commands, with a coroutine as the narrator."""
from collections import ChainMap, Counter
from enum import Enum, Flag, auto
from textwrap import fill, indent


class Direction(Enum):
    NORTH = (0, 1)
    SOUTH = (0, -1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self):
        dx, dy = self.value
        return Direction((-dx, -dy))

    def __str__(self):
        return self.name.lower()


class Trait(Flag):
    PORTABLE = auto()
    LIT = auto()
    LOCKED = auto()
    TREASURE = PORTABLE | LIT


class Room:
    everything = {}

    def __init__(self, name, text, **exits):
        self.name, self.text = name, text
        self.exits = {Direction[d.upper()]: target for d, target in exits.items()}
        self.items = {}
        Room.everything[name] = self

    def __contains__(self, item):
        return item in self.items

    def __str__(self):
        return self.name.title()


Room("hall", "A long hall. Dust lies on everything, and a door leads north.", north="library", east="cellar")
Room("library", "Shelves up to the ceiling.", south="hall")
Room("cellar", "It is dark here.", west="hall")
Room.everything["hall"].items["lamp"] = Trait.PORTABLE
Room.everything["library"].items["book"] = Trait.TREASURE
Room.everything["library"].items["desk"] = Trait(0)
Room.everything["cellar"].items["chest"] = Trait.LOCKED


def narrator():
    turns = 0
    line = "Welcome."
    while True:
        said = yield f"{turns:>2} {line}"
        if said is None:
            return turns
        line = said
        turns += 1


class Game:
    def __init__(self):
        self.room = Room.everything["hall"]
        self.bag = {}
        self.counts = Counter()
        self.visible = ChainMap(self.bag, self.room.items)

    def do(self, command):
        words = command.lower().split()
        self.counts[words[0] if words else ""] += 1
        match words:
            case ["look" | "l"]:
                yield fill(self.room.text, 40)
                if self.room.items:
                    yield "You see: " + ", ".join(sorted(self.room.items))
                yield "Exits: " + ", ".join(str(d) for d in self.room.exits)
            case ["go", direction] | [("north" | "south" | "east" | "west") as direction]:
                yield from self.go(direction)
            case ["take", "all"]:
                for item in sorted(self.room.items):
                    yield from self.take(item)
            case ["take", *names] if names:
                for name in names:
                    yield from self.take(name)
            case ["drop", item] if item in self.bag:
                self.room.items[item] = self.bag.pop(item)
                yield f"Dropped {item}."
            case ["examine", item]:
                trait = self.visible.get(item)
                yield f"No {item} here." if trait is None else f"{item}: {trait!r}"
            case ["inventory" | "i"]:
                yield ", ".join(self.bag) or "nothing"
            case []:
                yield "Say something."
            case [verb, *_]:
                yield f"I do not know how to {verb}."

    def go(self, word):
        try:
            direction = Direction[word.upper()]
            self.room = Room.everything[self.room.exits[direction]]
        except KeyError as error:
            yield f"You cannot go {word} ({type(error.args[0]).__name__})."
        else:
            self.visible = ChainMap(self.bag, self.room.items)
            yield f"{self.room}. The way back is {direction.opposite}."

    def take(self, name):
        trait = self.room.items.get(name)
        if trait is None:
            yield f"No {name} here."
        elif Trait.PORTABLE in trait:
            self.bag[name] = self.room.items.pop(name)
            yield f"Taken: {name}."
        else:
            yield f"The {name} does not move."


game, voice = Game(), narrator()
print(next(voice))
for command in ["look", "take lamp sword", "go north", "l", "take all", "examine book", "examine desk", "south", "west", "go up",
                "east", "take chest", "drop lamp", "examine lamp", "i", "", "dance now", "drop lamp"]:
    print(voice.send(f"> {command}"))
    print(indent("\n".join(game.do(command)), "    "))
try:
    voice.send(None)
except StopIteration as stop:
    print("turns:", stop.value, game.counts.most_common(3), Trait.TREASURE in Trait(3), Direction.NORTH.opposite)
