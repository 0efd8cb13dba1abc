# The main thread of a child process, after the program has been imported as __mp_main__. The engine
# puts `payload` here and takes `exit_code` from here.
import atexit
import multiprocessing

exit_code = multiprocessing._child_main(payload)
atexit._run_exitfuncs()
