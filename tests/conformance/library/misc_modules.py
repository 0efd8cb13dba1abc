import atexit, contextvars, inspect, io, logging, os, pickle, sys, time, timeit, traceback, types, warnings, weakref
v = contextvars.ContextVar("v", default=0); tok = v.set(1); print(v.get(), v.name); v.reset(tok); print(v.get()); ctx = contextvars.copy_context(); ctx.run(v.set, 5); print(v.get(), ctx[v], ctx.get(v), v in ctx, len(ctx) >= 1)
try: contextvars.ContextVar("none").get()
except LookupError: print("LookupError")
try: v.reset(tok)
except RuntimeError: print("used token")
async def co(): pass
def gen(): yield
async def agen(): yield
c = co(); print(inspect.iscoroutinefunction(co), inspect.iscoroutine(c), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.isasyncgenfunction(agen), inspect.isawaitable(c), inspect.isfunction(gen), inspect.isclass(int), inspect.ismodule(os), inspect.isbuiltin(len), inspect.iscoroutinefunction(gen)); c.close()
ns = types.SimpleNamespace(a=1, b="x"); ns.c = 3; print(ns, ns == types.SimpleNamespace(a=1, b="x", c=3), types.FunctionType is type(gen), types.GeneratorType is type(gen()), isinstance(len, types.BuiltinFunctionType), types.MappingProxyType({"a": 1})["a"])
buf = io.StringIO(); h = logging.StreamHandler(buf); h.setFormatter(logging.Formatter("%(levelname)s %(name)s %(threadName)s %(processName)s %(message)s")); log = logging.getLogger("app.sub"); log.addHandler(h); log.setLevel(logging.DEBUG); log.propagate = False
log.debug("d %d", 1); log.info("i %s %s", "a", "b"); log.warning("w"); log.error("e"); log.critical("c"); log.setLevel("ERROR"); log.info("no"); log.log(50, "lvl"); print(buf.getvalue(), logging.getLevelName(30), log.isEnabledFor(20), logging.getLogger("app.sub") is log, log.parent.name, log.getEffectiveLevel())
buf.seek(0); buf.truncate(); logging.basicConfig(stream=buf, level=logging.INFO, format="{levelname}:{message}", style="{"); logging.info("root"); logging.getLogger("x.y").warning("child"); logging.debug("hidden"); print(buf.getvalue())
try:
    log.parent; 1 / 0
except ZeroDivisionError as e:
    text = traceback.format_exc(); print(text.splitlines()[0], "|", text.splitlines()[-1], traceback.format_exception_only(e), "".join(traceback.format_exception(e)).splitlines()[-1])
data = {"a": [1, (2, 3), {4}], "b": None, "f": 1.5, "big": 10 ** 30, "bytes": b"x", "s": "é"}; print(pickle.loads(pickle.dumps(data)) == data)
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
class S:
    def __init__(self): self.a, self.lock = 1, "lock"
    def __getstate__(self): d = self.__dict__.copy(); del d["lock"]; return d
    def __setstate__(self, d): self.__dict__.update(d); self.lock = "new"
class R:
    def __init__(self, v): self.v = v
    def __reduce__(self): return R, (self.v * 2,)
p = P(5); q = pickle.loads(pickle.dumps(p)); s = pickle.loads(pickle.dumps(S())); print(q == p, q is p, s.a, s.lock, pickle.loads(pickle.dumps(R(2))).v, pickle.loads(pickle.dumps(len)) is len, pickle.loads(pickle.dumps(P)) is P, repr(pickle.loads(pickle.dumps(ValueError("x", 1)))))
shared = [1]; a, b = pickle.loads(pickle.dumps((shared, shared))); print(a is b); rec = []; rec.append(rec); r2 = pickle.loads(pickle.dumps(rec)); print(r2[0] is r2)
for bad in (lambda: 0, (x for x in []), sys):
    try: pickle.dumps(bad)
    except Exception as e: print(type(e).__name__ in ("PicklingError", "AttributeError", "TypeError"))
print(timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: None, number=1, repeat=3)), time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0, time.time() > 1e9, time.strftime("%Y", time.localtime(0)) in ("1970", "1969"))
try: time.sleep(-1)
except ValueError as e: print(e)
class W: pass
w = W(); ref = weakref.ref(w); print(ref() is w); d = weakref.WeakValueDictionary(); d["w"] = w; print(d["w"] is w, "w" in d, len(d)); ws = weakref.WeakSet([w]); print(w in ws, len(ws))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always"); warnings.warn("careful"); warnings.warn("old", DeprecationWarning); print([(str(x.message), x.category.__name__) for x in caught])
atexit.register(print, "atexit 1"); atexit.register(lambda: print("atexit 2")); print("end of main", os.path.splitext("a.py"), os.getpid() > 0, sys.platform, sys.version_info[:2] >= (3, 13))
