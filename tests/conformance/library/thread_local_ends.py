# What a thread keeps in a threading.local ends with the thread.
import threading


class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


data = threading.local()
data.x = R("main's")


def work(name):
    data.x = R(name)
    data.y = 1
    print(name, sorted(vars(data)))


for number in range(2):
    thread = threading.Thread(target=work, args=(f"thread {number}",))
    thread.start()
    thread.join()
    print("joined")


class Session(threading.local):
    def __init__(self, name):
        self.resource = R(name)
        print("init", name)


session = Session("session")
thread = threading.Thread(target=lambda: print(session.resource.name))
thread.start()
thread.join()
print("joined")
print(data.x.name, session.resource.name)
del session
print("session dropped")


def fails():
    data.x = R("failing")
    raise SystemExit


thread = threading.Thread(target=fails)
thread.start()
thread.join()
print("end")
