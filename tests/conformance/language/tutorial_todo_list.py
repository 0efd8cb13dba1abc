"""A to-do list with a command interpreter, undo, filters and a report."""
import json

from collections import deque
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum
from itertools import groupby
from typing import Callable, Self

TODAY = date(2025, 1, 15)


class Priority(IntEnum):
    LOW = 1
    NORMAL = 2
    HIGH = 3

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise UserError(f"no priority {text!r}; there are {', '.join(p.name.lower() for p in cls)}") from None


class UserError(Exception):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    id: int
    title: str
    priority: Priority = Priority.NORMAL
    due: date | None = None
    tags: frozenset[str] = frozenset()
    done: bool = False

    def __str__(self):
        mark = "x" if self.done else " "
        due = f" due {self.due:%a %d %b}" if self.due else ""
        late = " LATE" if self.due and self.due < TODAY and not self.done else ""
        tags = "".join(f" #{t}" for t in sorted(self.tags))
        return f"[{mark}] {self.id}. {self.title} ({self.priority.name.lower()}){due}{late}{tags}"

    def finished(self) -> Self:
        return replace(self, done=True)


@dataclass
class TodoList:
    tasks: dict[int, Task] = field(default_factory=dict)
    history: deque = field(default_factory=lambda: deque(maxlen=5), repr=False)
    commands: dict[str, Callable] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self):
        for name in dir(type(self)):
            if name.startswith("do_"):
                self.commands[name.removeprefix("do_")] = getattr(self, name)

    @contextmanager
    def change(self):
        before = dict(self.tasks)
        try:
            yield
        except Exception:
            self.tasks = before
            raise
        else:
            self.history.append(before)

    def find(self, text):
        try:
            return self.tasks[int(text)]
        except ValueError:
            raise UserError(f"{text!r} is not a number") from None
        except KeyError as error:
            raise UserError(f"no task {error}") from error

    def do_add(self, *words):
        """add WORDS [!priority] [@days] [#tag]: a new task"""
        options = {"tags": set()}
        title = []
        for word in words:
            match word[:1], word[1:]:
                case "!", level: options["priority"] = Priority.parse(level)
                case "@", days: options["due"] = TODAY + timedelta(days=int(days))
                case "#", tag if tag: options["tags"].add(tag)
                case _: title.append(word)
        if not title:
            raise UserError("a task needs a title")
        with self.change():
            number = max(self.tasks, default=0) + 1
            options["tags"] = frozenset(options["tags"])
            self.tasks[number] = Task(id=number, title=" ".join(title), **options)
        return self.tasks[number]

    def do_done(self, *numbers):
        """done NUMBER...: finish tasks, all or none"""
        with self.change():
            for number in numbers:
                task = self.find(number)
                self.tasks[task.id] = task.finished()
        return f"{len(numbers)} done"

    def do_undo(self):
        """undo: take the last change back"""
        if not self.history:
            raise UserError("nothing to undo")
        self.tasks = self.history.pop()
        return f"{len(self.tasks)} tasks"

    def do_list(self, *filters):
        """list [#tag] [done|open|late]: show tasks"""
        tests = {"done": lambda t: t.done, "open": lambda t: not t.done, "late": lambda t: t.due and t.due < TODAY}
        chosen = [t for t in self.tasks.values()
                  if all((f[1:] in t.tags) if f.startswith("#") else tests[f](t) for f in filters)]
        chosen.sort(key=lambda t: (-t.priority, t.due or date.max, t.id))
        return "\n".join(f"  {t}" for t in chosen) or "  nothing"

    def do_report(self):
        """report: counts by priority"""
        by_priority = sorted(self.tasks.values(), key=lambda t: t.priority, reverse=True)
        return "; ".join(f"{p.name}: {sum(t.done for t in group)}/{len(group)}"
                         for p, group in ((p, list(g)) for p, g in groupby(by_priority, key=lambda t: t.priority)))

    def do_save(self):
        """save: show as JSON"""
        return json.dumps([asdict(t) for t in self.tasks.values()], default=lambda o: sorted(o) if isinstance(o, frozenset) else str(o))

    def do_help(self):
        return "\n".join(f"  {c.__doc__}" for _, c in sorted(self.commands.items()) if c.__doc__)

    def run(self, line):
        name, *words = line.replace("'", "").split()
        try:
            command = self.commands[name]
        except KeyError:
            raise UserError(f"unknown command {name}") from None
        return command(*words)


todo = TodoList()
for line in ["add Write report !high @-2 #work", "add Buy milk #home", "add 'Call Bob' @1 !low #work #phone", "list", "done 1 9", "list open #work",
             "done 1 2", "list done", "undo", "add", "add x !urgent", "list late", "report", "undo", "undo", "undo", "undo", "fly", "done x", "done", "help", "save", "list now", "undo now"]:
    try:
        print(f"> {line}\n{todo.run(line)}")
    except UserError as error:
        print(f"> {line}\n! {error}" + (f" ({type(error.__cause__).__name__})" if error.__cause__ else ""))
    except (KeyError, TypeError) as error:
        print(f"> {line}\n!! {type(error).__name__}: {error}")
print(todo)
