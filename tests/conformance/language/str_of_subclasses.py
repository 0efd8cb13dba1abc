# Which built-in types show an instance of a subclass by its __repr__.
for base, argument in ((int, 1), (float, 1.5), (complex, 1j), (list, [1]), (tuple, (1,)), (dict, {1: 2}), (set, {1}),
                       (bytes, b"x"), (bytearray, b"x"), (str, "x"), (Exception, "x")):
    class Shown(base):
        def __repr__(self): return "shown"
    value = Shown(argument)
    print(base.__name__, str(value), f"{value}", "%s" % (value,), "%r" % (value,), base.__str__(value))
try: ",".join(5)
except TypeError as e: print(e, e.__suppress_context__, e.__context__)
