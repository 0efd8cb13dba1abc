# Warnings: filters, catching, turning them into errors.
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    warnings.warn(RuntimeWarning("three"))
print([(w.category.__name__, str(w.message)) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("ignore")
    warnings.filterwarnings("always", message="keep.*")
    warnings.warn("keep this")
    warnings.warn("drop this")
print([str(w.message) for w in seen])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("repeated")
print(len(seen), warnings.formatwarning("m", UserWarning, "f.py", 3, "line"))
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("sometimes"),
              lambda: warnings.warn("x", skip_file_prefixes="not a tuple")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@warnings.deprecated("use another")
def old():
    return 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(old(), old.__deprecated__, seen[0].category.__name__)
