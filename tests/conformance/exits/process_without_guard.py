import multiprocessing
def child(): print("child ran")
if multiprocessing.current_process().name == "MainProcess": print("parent")
p = multiprocessing.get_context("spawn").Process(target=child)
p.start(); p.join(); print("exit code", p.exitcode)
