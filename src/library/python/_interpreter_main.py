# The main strand of an interpreter that concurrent.interpreters made; see _crossinterpreter.py.
import sys

import _crossinterpreter

del sys.modules[__name__]
_crossinterpreter.serve()
