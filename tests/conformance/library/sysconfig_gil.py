# How programs ask whether their Python has a GIL.
# machines: real model wasm
import sys
import sysconfig

print(sysconfig.get_config_var("Py_GIL_DISABLED"), sysconfig.get_config_var("no such variable"))
print(sysconfig.get_python_version(), sysconfig.get_config_vars("VERSION", "py_version_nodot", "none"))
print(sys._is_gil_enabled(), "free-threading" in sys.version)
print(sorted(set(sysconfig.get_config_vars()) & {"Py_GIL_DISABLED", "VERSION", "prefix"}))
