"""Events, listeners, priorities and weak subscriptions; an observable model on top."""
import gc
import weakref
from collections import defaultdict
from itertools import count


class Event:
    _numbers = count(1)

    def __init__(self, name, **details):
        self.name = name
        self.number = next(self._numbers)
        self.stopped = False
        self.__dict__.update(details)

    def stop(self):
        self.stopped = True

    def __repr__(self):
        details = {k: v for k, v in vars(self).items() if k not in ("name", "number", "stopped")}
        return f"Event#{self.number}({self.name}{''.join(f', {k}={v!r}' for k, v in details.items())})"


class Emitter:
    def __init__(self):
        self._listeners = defaultdict(list)

    def on(self, name, listener=None, *, priority=0, once=False):
        if listener is None:
            return lambda function: self.on(name, function, priority=priority, once=once) or function
        self._listeners[name].append((priority, once, listener))
        self._listeners[name].sort(key=lambda entry: -entry[0])

    def off(self, name, listener):
        before = len(self._listeners[name])
        self._listeners[name][:] = [e for e in self._listeners[name] if e[2] is not listener]
        return before - len(self._listeners[name])

    def emit(self, name, /, **details):
        event = Event(name, **details)
        for pattern in name, "*":
            for entry in list(self._listeners.get(pattern, ())):
                priority, once, listener = entry
                if once:
                    self._listeners[pattern].remove(entry)
                try:
                    listener(event)
                except Exception as error:
                    print(f"  ! {listener.__name__}: {type(error).__name__}: {error}")
                if event.stopped:
                    print("  stopped by", listener.__name__)
                    return event
        return event


bus = Emitter()


@bus.on("save", priority=10)
def validate(event):
    print("  validate", event)
    if not event.data:
        event.stop()


@bus.on("save")
def store(event):
    print("  store", event.data)


@bus.on("save", once=True)
def first_time(event):
    print("  first save!")


@bus.on("*", priority=-1)
def log(event):
    print("  log", event.name)


@bus.on("load")
def broken(event):
    return event.nothing


print(bus.emit("save", data=[1]))
print(bus.emit("save", data=[2]))
print(bus.emit("save", data=[]))
print(bus.emit("load", path="x"))
print(bus.off("save", store), bus.off("save", store), bus.emit("save", data="z").stopped)


class observed:
    """A descriptor that tells listeners about changes."""

    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        old = self.__get__(instance, type(instance))
        instance.__dict__[self.name] = value
        if old != value:
            instance.changed.emit(self.name, old=old, new=value)


class Model:
    title = observed("untitled")
    size = observed(0)

    def __init__(self):
        self.changed = Emitter()


class View:
    def __init__(self, model):
        reference = weakref.WeakMethod(self.update)

        def update(event):
            if (method := reference()) is not None:
                method(event)
        model.changed.on("*", update)

    def update(self, event):
        print(f"  view: {event.name} {event.old!r} -> {event.new!r}")


model = Model()
view = View(model)
model.title = "first"
model.title = "first"
model.size += 5
del view
gc.collect()
model.size = 9
print(model.title, model.size, Model.size.name, vars(model).keys() - {"changed"} == {"title", "size"})
