# The package of urllib.request, urllib.error and urllib.parse.
