// The page is opened by its script, through bridge.cpp, once it knows which of the two builds to load
// and has a canvas; so there is nothing to do here.
int main() { return 0; }
