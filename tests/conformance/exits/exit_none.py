import sys
def g():
    try: sys.exit()
    except Exception: print("SystemExit is no Exception")
try: g()
except SystemExit as e: print(repr(e), e.code)
raise SystemExit
