# warnings: filters, categories, catching, turning into errors.
import sys
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("old thing", DeprecationWarning)
    warnings.warn(UserWarning("an instance"), stacklevel=1)
    warnings.warn("twice"), warnings.warn("twice")
print([(w.category.__name__, str(w.message), w.lineno > 0, w.filename.endswith(".py")) for w in caught], len(caught))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for make in (lambda: warnings.warn("now an error"), lambda: warnings.warn("typed", RuntimeWarning)):
        try:
            make()
        except Warning as error:
            print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("error", category=FutureWarning)
    warnings.warn("skip this"), warnings.warn("keep this")
    try:
        warnings.warn("soon", FutureWarning)
    except FutureWarning as error:
        print("raised", error)
print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    for _ in range(3):
        warnings.warn("only once")
    warnings.simplefilter("default")
    for n in range(2):
        warnings.warn("per place")
print([str(w.message) for w in caught])


def deprecated_function():
    warnings.warn("use the other", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True, action="always") as caught:
    deprecated_function()
    line = sys._getframe().f_lineno - 1
print(caught[0].lineno == line, caught[0].line, str(caught[0])[:30].split("'")[0])


@warnings.deprecated("old, says the decorator")
def old(x):
    return x


@warnings.deprecated("old class", category=PendingDeprecationWarning)
class Old:
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(5), old.__deprecated__, Old().__class__.__name__)
print([(w.category.__name__, str(w.message)) for w in caught])
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "UserWarning"), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("ignore", message=3), lambda: warnings.filterwarnings("ignore", lineno=-1), lambda: warnings.warn(), lambda: warnings.deprecated(3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(warnings.formatwarning("text", UserWarning, "file.py", 12, "source()"), end="")
shown = []
original = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append((str(message), category.__name__))
warnings.warn("custom show")
warnings.showwarning = original
print(shown, [kind.__name__ for kind in UserWarning.__mro__], issubclass(ResourceWarning, Warning), [k.__name__ for k in Warning.__subclasses__()][:3])
sys.stderr = sys.stdout
warnings.warn_explicit("explicit", UserWarning, "module.py", 3)
