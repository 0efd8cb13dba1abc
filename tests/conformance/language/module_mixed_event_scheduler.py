# An event scheduler: heapq, dataclasses, itertools, enum.
import heapq
import itertools
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Callable


class State(Enum):
    PENDING = auto()
    DONE = auto()
    CANCELLED = auto()


@dataclass(order=True)
class Event:
    time: float
    sequence: int
    action: Callable[..., Any] = field(compare=False)
    args: tuple = field(default=(), compare=False, repr=False)
    state: State = field(default=State.PENDING, compare=False)


@dataclass
class Simulator:
    now: float = 0.0
    queue: list[Event] = field(default_factory=list, repr=False)
    counter: itertools.count = field(default_factory=itertools.count, repr=False)
    log: list[str] = field(default_factory=list)

    def at(self, delay, action, *args):
        event = Event(self.now + delay, next(self.counter), action, args)
        heapq.heappush(self.queue, event)
        return event

    def cancel(self, event):
        event.state = State.CANCELLED

    def run(self, until=float("inf")):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            if event.state is State.CANCELLED:
                continue
            self.now = event.time
            event.action(*event.args)
            event.state = State.DONE
        return len(self.queue)

    def say(self, text):
        self.log.append(f"{self.now:5.2f} {text}")


@dataclass
class Server:
    sim: Simulator
    free: int = 2
    waiting: list[str] = field(default_factory=list)

    def arrive(self, name, service):
        self.sim.say(f"{name} arrives")
        if self.free:
            self.start(name, service)
        else:
            self.waiting.append((name, service))

    def start(self, name, service):
        self.free -= 1
        self.sim.at(service, self.leave, name)

    def leave(self, name):
        self.sim.say(f"{name} leaves")
        self.free += 1
        if self.waiting:
            self.start(*self.waiting.pop(0))


sim = Simulator()
server = Server(sim)
for delay, name, service in ((0, "ann", 3), (1, "bob", 2.5), (1, "cid", 1), (4.25, "dan", 0.5)):
    sim.at(delay, server.arrive, name, service)
doomed = sim.at(2, sim.say, "never")
sim.cancel(doomed)
print("left at t=2:", sim.run(until=2), sim.now)
print("left at the end:", sim.run())
print(*sim.log, sep="\n")
print(sim, doomed.state, Event(1, 2, print) < Event(1, 3, len), Event(1, 1, print) == Event(1, 1, len), sep="\n")
