"""A text buffer with undo, cursors, macros and observers: commands as objects, mementos, and a small editor."""
from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass, field


class Command(ABC):
    @abstractmethod
    def do(self, buffer): ...

    @abstractmethod
    def undo(self, buffer): ...

    def merge(self, other):
        return None


@dataclass
class Insert(Command):
    at: int
    text: str

    def do(self, buffer):
        buffer.text = buffer.text[:self.at] + self.text + buffer.text[self.at:]
        buffer.cursor = self.at + len(self.text)

    def undo(self, buffer):
        buffer.text = buffer.text[:self.at] + buffer.text[self.at + len(self.text):]
        buffer.cursor = self.at

    def merge(self, other):
        if isinstance(other, Insert) and other.at == self.at + len(self.text) and not other.text.isspace():
            return Insert(self.at, self.text + other.text)


@dataclass
class Delete(Command):
    start: int
    end: int
    gone: str = field(default="", repr=False)

    def do(self, buffer):
        self.gone = buffer.text[self.start:self.end]
        buffer.text = buffer.text[:self.start] + buffer.text[self.end:]
        buffer.cursor = self.start

    def undo(self, buffer):
        buffer.text = buffer.text[:self.start] + self.gone + buffer.text[self.start:]
        buffer.cursor = self.end


class Group(list, Command):
    def do(self, buffer):
        for command in self:
            command.do(buffer)

    def undo(self, buffer):
        for command in reversed(self):
            command.undo(buffer)


class Buffer:
    def __init__(self, text=""):
        self._text, self.cursor = text, len(text)
        self.done, self.undone, self.watchers, self.group = [], [], {}, None

    @property
    def text(self):
        return self._text

    @text.setter
    def text(self, value):
        old, self._text = self._text, value
        for watcher in list(self.watchers.values()):
            watcher(old, value)

    def watch(self, name):
        def register(function):
            self.watchers[name] = function
            return function
        return register

    def run(self, command):
        command.do(self)
        self.undone.clear()
        if self.group is not None:
            self.group.append(command)
        elif self.done and (merged := self.done[-1].merge(command)):
            self.done[-1] = merged
        else:
            self.done.append(command)

    @contextmanager
    def together(self):
        self.group = Group()
        try:
            yield self
        except Exception:
            self.group.undo(self)
            raise
        else:
            self.done.append(self.group)
        finally:
            self.group = None

    def undo(self):
        if not self.done:
            raise LookupError("nothing to undo")
        command = self.done.pop()
        command.undo(self)
        self.undone.append(command)

    def redo(self):
        if not self.undone:
            raise LookupError("nothing to redo")
        command = self.undone.pop()
        command.do(self)
        self.done.append(command)

    def type(self, text):
        for character in text:
            self.run(Insert(self.cursor, character))
        return self

    def backspace(self, n=1):
        self.run(Delete(max(0, self.cursor - n), self.cursor))
        return self

    def replace(self, old, new):
        with self.together():
            at = self._text.find(old)
            while at >= 0:
                self.run(Delete(at, at + len(old)))
                self.run(Insert(at, new))
                if not new:
                    raise ValueError("empty replacement")
                at = self._text.find(old, at + len(new))

    def __str__(self):
        return f"{self._text[:self.cursor]}|{self._text[self.cursor:]}"


buffer = Buffer()
lengths = []


@buffer.watch("length")
def _(old, new):
    lengths.append(len(new))


buffer.type("hello world")
print(buffer, len(buffer.done), buffer.done[0])
buffer.backspace(5).type("there")
print(buffer, len(buffer.done))
for action in ("undo", "undo", "undo", "redo", "redo", "undo"):
    getattr(buffer, action)()
    print(f"{action:<5} {buffer}")
while buffer.done:
    buffer.undo()
print(repr(str(buffer)), lengths[-1], len(buffer.undone))
for action in ("undo", "redo", "redo"):
    try:
        getattr(buffer, action)()
        print(action, buffer)
    except LookupError as error:
        print(action, "!", error)
buffer.watchers.pop("length")
buffer = Buffer("a cat and a dog and a cow")
buffer.replace("a ", "the ")
print(buffer, len(buffer.done), len(buffer.done[0]))
buffer.undo()
print(buffer.text)
try:
    buffer.replace("a", "")
except ValueError as error:
    print(error, "->", buffer.text)
try:
    Command()
except TypeError as error:
    print(error)
print(Insert(0, "x") == Insert(0, "x"), Delete(1, 2, "zz"), isinstance(Group(), (list, Command)), [c.__name__ for c in Group.__mro__][:3])
