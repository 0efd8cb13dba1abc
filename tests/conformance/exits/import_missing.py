print("first")
import module_that_is_not_there
print("never")
