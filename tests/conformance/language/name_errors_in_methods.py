# A name that is not there, in a method: looking for a hint runs nothing of the program.
class Plain:
    def __init__(self, value): self.value = missing


class Watching:
    def __getattr__(self, name): print("asked for", name)
    def method(self): return missing


class Has:
    missing = 1
    def method(self): return missing


class Number(int):
    def method(self): return [missing for i in range(2)]


for action in (lambda: Plain(1), Watching().method, Has().method, Number(3).method):
    try: action()
    except NameError as e: print(type(e).__name__, e, e.name)
