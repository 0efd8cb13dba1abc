# Warning classes, filters, errors from warnings, and catching them.
import warnings

KINDS = [Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning]
for kind in KINDS:
    print(kind.__name__, kind.__mro__[1].__name__, issubclass(kind, Exception), repr(kind("text")), str(kind("a", "b")))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for kind in KINDS[1:]:
        warnings.warn(f"about {kind.__name__}", kind)
    warnings.warn("plain")
    warnings.warn(FutureWarning("an instance"))
print([(w.category.__name__, str(w.message)) for w in caught], type(caught[0]).__name__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("same place")
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.warn("ignored", DeprecationWarning)
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.warn("skip this")
    warnings.warn("keep this")
print([str(w.message) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as error:
        print(type(error).__name__, error)
    try:
        warnings.warn("user error")
    except UserWarning as error:
        print(repr(error))


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


@warnings.deprecated("use new() instead")
def older():
    return 2


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), older(), older.__deprecated__)
print([(str(w.message), w.category.__name__, w.lineno > 0) for w in caught])


class Custom(UserWarning):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    warnings.simplefilter("always", Custom)
    warnings.warn("custom", Custom)
    warnings.warn("other")
print(len(caught), caught[0].category is Custom)
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.warn()):
    try:
        bad()
    except (TypeError, ValueError, AssertionError) as error:
        print(type(error).__name__)
try:
    raise DeprecationWarning("raised like any other")
except Warning as error:
    print("caught", error)
