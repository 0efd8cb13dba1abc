# pprint: what is shown by its class, wrong parameters, and a printer that formats items its own way.
import collections
import io
import pprint
import types

words = {word: i for i, word in enumerate("the quick brown fox jumped over a lazy dog".split())}
for value in (types.MappingProxyType(words), types.SimpleNamespace(**words),
              collections.ChainMap(words, {"a": 1}), collections.UserDict(words),
              collections.UserList(words.items()),
              collections.UserString("the quick brown fox jumped over a lazy dog")):
    pprint.pprint(value, width=40)
    print(pprint.pformat(value, width=400))


class Kept(set):
    pass


class Named(types.SimpleNamespace):
    pass


pprint.pprint([Kept({7}), Kept(range(9)), frozenset(range(3))], width=20)
pprint.pprint(Named(first="x" * 20, second=[1] * 8), width=30)
for parameters in ({"indent": -1}, {"depth": 0}, {"depth": -1}, {"width": 0}):
    try:
        pprint.PrettyPrinter(**parameters)
    except ValueError as error:
        print(error)


class Quoting(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str) and " " not in object:
            return object, True, False
        return super().format(object, context, maxlevels, level)


stream = io.StringIO()
Quoting(stream=stream, width=30).pprint({"plain": ["with space", "plain"], "other": ("one", 2)})
print(stream.getvalue())
