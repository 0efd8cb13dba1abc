// What the program calls its objects, found from its variables: "lock_a", "forks[2]", "account.lock".
// For reports: it only reads, and an object that is far from any variable has no name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/object.h"
#include "runtime/strand.h"

namespace interleave::library {

class ObjectNames {
public:
    // In the order of the calls; the first name that is found for an object stays.
    void add_globals(const runtime::Module& module);
    void add_locals(const runtime::Frame& frame);
    // What is inside what was added.
    void look_inside();

    // Empty: it has none.
    [[nodiscard]] std::string of(runtime::Value value) const;

private:
    void add(runtime::Value value, std::string name);
    void look_into(const runtime::Object& object, const std::string& name);

    std::unordered_map<const runtime::Object*, std::string> names_;  // never iterated
    std::vector<const runtime::Object*> unread_;
};

// A local variable of a frame, or an attribute that an instance has itself; empty: there is none.
[[nodiscard]] runtime::Value local_of(const runtime::Frame& frame, std::string_view name);
[[nodiscard]] runtime::Value attribute_of(runtime::Value object, std::string_view name);

}  // namespace interleave::library
