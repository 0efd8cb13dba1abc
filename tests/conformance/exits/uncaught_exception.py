print("before")
def f(): raise ValueError("not caught")
try: f()
finally: print("finally runs")
