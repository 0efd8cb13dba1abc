# Generators that are sent values: accumulators, pipelines, a round-robin scheduler, contexts, early exits.
import functools
from collections import deque
from contextlib import closing


def primed(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        g = function(*args, **kwargs)
        next(g)
        return g
    return start


@primed
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return {"count": count, "average": average}
        total, count = total + value, count + 1
        average = total / count


a = averager()
print(a.send(10), a.send(20), a.send(3))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)


@primed
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        print("grep closes")
        target.close()
        raise


@primed
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print("printer closes")


@primed
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


with closing(grep("py", printer(">"))) as pipeline:
    for line in "python", "java", "pypy":
        pipeline.send(line)
targets = grep("a", printer("a:")), grep("b", printer("b:"))
both = broadcast(*targets)
for word in "abc", "xyz", "bed":
    both.send(word)
for target in (both, *targets):
    target.close()
try:
    pipeline.send("late")
except StopIteration:
    print("closed")


class Scheduler:
    def __init__(self):
        self.ready, self.waiting, self.results, self.clock = deque(), {}, {}, 0

    def spawn(self, task, name):
        self.ready.append((name, task, None))

    def run(self):
        while self.ready or self.waiting:
            if not self.ready:
                self.clock = min(self.waiting)
                self.ready.extend(self.waiting.pop(self.clock))
            name, task, value = self.ready.popleft()
            try:
                request = task.throw(value) if isinstance(value, Exception) else task.send(value)
            except StopIteration as stop:
                self.results[name] = stop.value
                continue
            except Exception as error:
                self.results[name] = error
                continue
            match request:
                case None:
                    self.ready.append((name, task, None))
                case ("sleep", delay):
                    self.waiting.setdefault(self.clock + delay, []).append((name, task, self.clock + delay))
                case ("spawn", other, label):
                    self.spawn(other, label)
                    self.ready.appendleft((name, task, label))
                case other:
                    self.ready.append((name, task, TypeError(f"bad request {other!r}")))


def sleeper(label, *delays):
    for delay in delays:
        woke = yield "sleep", delay
        print(f"{label} woke at {woke}")
    return f"{label} done"


def parent():
    child = yield "spawn", sleeper("child", 1), "kid"
    print("spawned", child)
    yield
    try:
        yield "nonsense"
    except TypeError as error:
        print("told:", error)
    result = yield from sleeper("parent", 2)
    return result.upper()


def crashes():
    yield
    return 1 / 0


scheduler = Scheduler()
for name, task in {"a": sleeper("a", 3, 1), "b": sleeper("b", 2, 2), "p": parent(), "c": crashes()}.items():
    scheduler.spawn(task, name)
scheduler.run()
print(scheduler.results, scheduler.clock)


def tee_out(function):
    while True:
        try:
            value = yield
            function(value)
        except ValueError as error:
            print("recovered from", error)


t = tee_out(print)
next(t)
t.send("one")
t.throw(ValueError("bad value"))
t.send("two")
try:
    t.throw(KeyError("fatal"))
except KeyError as error:
    print("out came", error)
print(next(t, "finished"))


def chunker(size):
    chunk = []
    while True:
        item = yield chunk if len(chunk) == size else None
        if len(chunk) == size:
            chunk = []
        chunk.append(item)


c = chunker(2)
next(c)
print([c.send(i) for i in range(5)])


def interleave(*iterables):
    queue = deque(map(iter, iterables))
    while queue:
        it = queue.popleft()
        try:
            yield next(it)
        except StopIteration:
            continue
        queue.append(it)


print("".join(interleave("abc", "1", "XYZ")), list(interleave()), sum(interleave(range(3), range(10))))


def countdown(n):
    while n:
        jump = yield n
        n = n - 1 if jump is None else jump


c = countdown(10)
print(next(c), next(c), c.send(3), list(c))
