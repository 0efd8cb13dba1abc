# Managers: objects that live in a process of their own, and proxies to them. Follows CPython 3.14,
# Lib/multiprocessing/managers.py. A strand that uses a proxy has a connection of its own to the server,
# which has a thread for each. Objects stay until the server ends: nobody counts proxies.
import collections.abc
import queue
import signal
import threading
from traceback import format_exc
from types import GenericAlias

from multiprocessing import connection, context, process

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]

PUBLIC = "create", "shutdown", "dummy", "debug_info", "number_of_objects"


class Token:
    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f"Token(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class _Address:
    """Where a server takes new connections: the writing end of its pipe."""

    def __init__(self, writer, name):
        self.writer = writer
        self.name = name

    def connect(self):
        mine, theirs = connection.Pipe()
        self.writer.send(theirs)
        theirs.close()
        return mine

    def __repr__(self):
        return repr(self.name)

    def __eq__(self, other):
        return isinstance(other, _Address) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


def dispatch(c, id, methodname, args=(), kwds={}):
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == "#RETURN":
        return result
    raise convert_to_error(kind, result)


def convert_to_error(kind, result):
    if kind == "#ERROR":
        return result
    if kind in ("#TRACEBACK", "#UNSERIALIZABLE"):
        return RemoteError(result if kind == "#TRACEBACK" else "Unserializable message: %s\n" % result)
    return ValueError(f"Unrecognized message type {kind!r}")


def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != "_"]


_views = tuple(type(getattr({}, name)()) for name in ("items", "keys", "values"))

# ---- the server

class Server:
    def __init__(self, registry, address, reader):
        self.registry = registry
        self.address = address
        self._reader = reader
        self._objects = {0: (None, ())}
        self._mutex = threading.Lock()
        self._next = 0
        self._stopped = threading.Event()

    def serve_forever(self):
        process.current_process()._manager_server = self
        threading.Thread(target=self._accept, daemon=True).start()
        self._stopped.wait()

    def _accept(self):
        while True:
            try:
                c = self._reader.recv()
            except (EOFError, OSError):
                return
            threading.Thread(target=self._serve, args=(c,), daemon=True).start()

    def _serve(self, c):
        while not self._stopped.is_set():
            try:
                request = c.recv()
            except (EOFError, OSError):
                return
            reply = self._reply(*request)
            try:
                c.send(reply)
            except (EOFError, OSError):
                return
            except Exception:
                c.send(("#UNSERIALIZABLE", format_exc()))

    def _reply(self, ident, methodname, args, kwds):
        if not ident:
            try:
                return "#RETURN", getattr(self, methodname)(*args, **kwds)
            except Exception:
                return "#TRACEBACK", format_exc()
        try:
            obj, exposed, method_to_typeid = self._objects[ident]
            if methodname not in exposed:
                if methodname == "#GETVALUE":
                    return "#RETURN", obj
                if methodname in ("__repr__", "__str__"):
                    return "#RETURN", repr(obj) if methodname == "__repr__" else str(obj)
                raise AttributeError(f"method {methodname!r} of {type(obj)!r} object is not in "
                                     f"exposed={exposed!r}")
            try:
                result = getattr(obj, methodname)(*args, **kwds)
            except Exception as error:
                return "#ERROR", error
            typeid = method_to_typeid and method_to_typeid.get(methodname)
            if typeid:
                return "#PROXY", self._keep(typeid, result, None, None)
            # A dict's views are sent as lists.
            return "#RETURN", list(result) if isinstance(result, _views) else result
        except Exception:
            return "#TRACEBACK", format_exc()

    def _keep(self, typeid, obj, exposed, method_to_typeid):
        if exposed is None:
            proxytype = self.registry[typeid][3]
            exposed = self.registry[typeid][1] or getattr(proxytype, "_exposed_", None) or public_methods(obj)
            method_to_typeid = self.registry[typeid][2]
        with self._mutex:
            self._next += 1
            ident = f"{self._next:x}"
            self._objects[ident] = obj, set(exposed) | set(method_to_typeid or ()), method_to_typeid
        return tuple(exposed), Token(typeid, self.address, ident)

    # what clients may ask of the server itself

    def create(self, typeid, /, *args, **kwds):
        callable = self.registry[typeid][0]
        if callable is None:
            if kwds or len(args) != 1:
                raise ValueError("Without callable, must have one non-keyword argument")
            obj = args[0]
        else:
            obj = callable(*args, **kwds)
        return self._keep(typeid, obj, None, None)

    def dummy(self):
        pass

    def number_of_objects(self):
        return len(self._objects) - 1

    def debug_info(self):
        return "\n".join(f"  {ident}:       refcount=1\n    {str(self._objects[ident][0])[:75]}"
                         for ident in self._objects if ident != 0)

    def shutdown(self):
        self._stopped.set()


def _run_server(registry, reader, writer, name, initializer, initargs):
    # Control-C is for the program; the server is told to end by that.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if initializer is not None:
        initializer(*initargs)
    Server(registry, _Address(writer, name), reader).serve_forever()


# ---- managers

_counter = 0


class BaseManager:
    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *,
                 shutdown_timeout=1.0):
        self._authkey = process.AuthenticationString(authkey or b"")
        self._given = address
        self._ctx = ctx or context._default.get_context()
        self._state = "initial"
        self._address = None
        self._shutdown_timeout = shutdown_timeout

    @property
    def address(self):
        return self._address

    def start(self, initializer=None, initargs=()):
        global _counter
        if self._state != "initial":
            if self._state == "started":
                raise context.ProcessError("Already started server")
            raise context.ProcessError("Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, writer = connection.Pipe(duplex=False)
        _counter += 1
        name = self._given if self._given is not None else f"/tmp/pymp-{_counter}/listener"
        self._process = self._ctx.Process(
            target=_run_server, args=(self._registry, reader, writer, name, initializer, initargs),
            daemon=True)
        self._process.name = f"{type(self).__name__}-{self._process.name.rpartition('-')[2]}"
        self._process.start()
        reader.close()
        self._address = _Address(writer, name)
        self._state = "started"
        self._ask("dummy")

    def _ask(self, methodname, *args, **kwds):
        c = self._address.connect()
        try:
            return dispatch(c, None, methodname, args, kwds)
        finally:
            c.close()

    def connect(self):
        raise NotImplementedError("managers of other programs cannot be reached here")

    def get_server(self):
        raise NotImplementedError("a server here is always a process of its own: use start()")

    def _create(self, typeid, /, *args, **kwds):
        if self._state != "started":
            raise AssertionError("server not yet started")
        return self._ask("create", typeid, *args, **kwds)

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def _debug_info(self):
        return self._ask("debug_info")

    def _number_of_objects(self):
        return self._ask("number_of_objects")

    def shutdown(self):
        if self._state != "started":
            return
        self._state = "shutdown"
        if self._process.is_alive():
            try:
                self._ask("shutdown")
            except Exception:
                pass
            self._process.join(timeout=self._shutdown_timeout)
            if self._process.is_alive():
                self._process.terminate()
                self._process.join()

    def __enter__(self):
        if self._state == "initial":
            self.start()
        return self

    def __exit__(self, *args):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None,
                 create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:
            def make(self, /, *args, **kwds):
                exposed, token = self._create(typeid, *args, **kwds)
                return proxytype(token, "pickle", manager=self, exposed=exposed)
            make.__name__ = typeid
            setattr(cls, typeid, make)


# ---- proxies

_connections = threading.local()


class BaseProxy:
    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True,
                 manager_owned=False):
        self._token = token
        self._id = token.id
        self._manager = manager

    def _callmethod(self, methodname, args=(), kwds={}):
        known = _connections.__dict__.setdefault("to", {})
        address = self._token.address
        c = known.get(address)
        if c is None:
            c = known[address] = address.connect()
        try:
            c.send((self._id, methodname, args, kwds))
            kind, result = c.recv()
        except BaseException:
            # Half a conversation: what comes next on it would be the answer to this.
            del known[address]
            c.close()
            raise
        if kind == "#RETURN":
            return result
        if kind == "#PROXY":
            exposed, token = result
            proxytype = (self._manager._registry if self._manager else SyncManager._registry)[token.typeid][3]
            return proxytype(token, "pickle", manager=self._manager, exposed=exposed)
        raise convert_to_error(kind, result)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        kwds = {"exposed": self._exposed_} if getattr(self, "_isauto", False) else {}
        return RebuildProxy, (AutoProxy if kwds else type(self), self._token, "pickle", kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    return func(token, serializer, **kwds)


def _method(name):
    def call(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    call.__name__ = name
    return call


def MakeProxyType(name, exposed, _cache={}):
    exposed = tuple(exposed)
    if (name, exposed) not in _cache:
        made = type(name, (BaseProxy,), {method: _method(method) for method in exposed})
        made.__module__ = __name__
        made._exposed_ = exposed
        _cache[name, exposed] = made
    return _cache[name, exposed]


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True,
              manager_owned=False):
    made = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)(token, serializer, manager)
    made._isauto = True
    return made


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted(f"{name}={value!r}" for name, value in self.__dict__.items()
                       if not name.startswith("_"))
        return f"{self.__class__.__name__}({', '.join(items)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release", "locked")

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod("acquire", (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod("release")

    def locked(self):
        return self._callmethod("locked")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *args):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "locked", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        import time
        result = predicate()
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    parties = property(lambda self: self._callmethod("__getattribute__", ("parties",)))
    n_waiting = property(lambda self: self._callmethod("__getattribute__", ("n_waiting",)))
    broken = property(lambda self: self._callmethod("__getattribute__", ("broken",)))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)
    __class_getitem__ = classmethod(GenericAlias)


_list_methods = (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__imul__", "__len__", "__mul__",
    "__reversed__", "__rmul__", "__setitem__", "append", "clear", "copy", "count", "extend", "index",
    "insert", "pop", "remove", "reverse", "sort")


BaseListProxy = MakeProxyType("BaseListProxy", _list_methods)
collections.abc.MutableSequence.register(BaseListProxy)


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        at = 0
        while True:
            try:
                item = self[at]
            except IndexError:
                return
            yield item
            at += 1

    __class_getitem__ = classmethod(GenericAlias)


_dict_methods = (
    "__contains__", "__delitem__", "__getitem__", "__ior__", "__iter__", "__len__", "__or__",
    "__reversed__", "__ror__", "__setitem__", "clear", "copy", "fromkeys", "get", "items", "keys",
    "pop", "popitem", "setdefault", "update", "values")


_BaseDictProxy = MakeProxyType("_BaseDictProxy", _dict_methods)
_BaseDictProxy._method_to_typeid_ = {"__iter__": "Iterator"}
collections.abc.MutableMapping.register(_BaseDictProxy)


class DictProxy(_BaseDictProxy):
    def __ior__(self, value):
        self._callmethod("__ior__", (value,))
        return self

    __class_getitem__ = classmethod(GenericAlias)


_set_methods = (
    "__and__", "__class_getitem__", "__contains__", "__iand__", "__ior__", "__isub__", "__iter__",
    "__ixor__", "__len__", "__or__", "__rand__", "__ror__", "__rsub__", "__rxor__", "__sub__",
    "__xor__", "__ge__", "__gt__", "__le__", "__lt__", "__eq__", "add", "clear", "copy", "difference",
    "difference_update", "discard", "intersection", "intersection_update", "isdisjoint", "issubset",
    "issuperset", "pop", "remove", "symmetric_difference", "symmetric_difference_update", "union",
    "update")


_BaseSetProxy = MakeProxyType("_BaseSetProxy", tuple(
    name for name in _set_methods if name not in ("__class_getitem__", "__eq__")))
_BaseSetProxy._method_to_typeid_ = {"__iter__": "Iterator"}
collections.abc.MutableMapping.register(_BaseSetProxy)  # CPython's word for it, though it is a set


class SetProxy(_BaseSetProxy):
    __class_getitem__ = classmethod(GenericAlias)


def _in_place(name):
    def call(self, value):
        self._callmethod(name, (value,))
        return self
    return call


for _name in ("__iand__", "__ior__", "__isub__", "__ixor__"):
    setattr(SetProxy, _name, _in_place(_name))
del _name

ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
PoolProxy = MakeProxyType("PoolProxy", (
    "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap",
    "starmap_async", "terminate"))
PoolProxy._method_to_typeid_ = {
    "apply_async": "AsyncResult", "map_async": "AsyncResult", "starmap_async": "AsyncResult",
    "imap": "Iterator", "imap_unordered": "Iterator"}


def _enter(self):
    return self


def _leave(self, *args):
    self.terminate()


PoolProxy.__enter__, PoolProxy.__exit__ = _enter, _leave


class SyncManager(BaseManager):
    """What Manager() gives: the usual types."""


def _pool(*args, **kwds):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(*args, **kwds)


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("Pool", _pool, PoolProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("set", set, SetProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)


class SharedMemoryManager(BaseManager):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._segments = []

    def _check_started(self):
        if self._address is None:
            raise ValueError("address type of None unrecognized")

    def SharedMemory(self, size):
        from multiprocessing import shared_memory
        self._check_started()
        made = shared_memory.SharedMemory(None, create=True, size=size)
        self._segments.append(made)
        return made

    def ShareableList(self, sequence):
        from multiprocessing import shared_memory
        self._check_started()
        made = shared_memory.ShareableList(sequence)
        self._segments.append(made.shm)
        return made

    def shutdown(self):
        while self._segments:
            try:
                self._segments.pop().unlink()
            except FileNotFoundError:
                pass
        super().shutdown()
