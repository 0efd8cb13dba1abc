#include "library/shared_objects.h"

namespace interleave::library {

std::uint64_t share(Machine& machine, const std::shared_ptr<SharedObject>& object) {
    SharedObjects& shared = library_of(machine).shared;
    if (object->number == 0) {
        object->number = shared.size() + 1;
        shared.emplace(object->number, object);
    }
    return object->number;
}

Value receive_copy(Strand& strand, char tag, std::uint64_t number) {
    std::shared_ptr<SharedObject> object;
    {
        const SyncGuard guard(machine_of(strand));
        const SharedObjects& shared = library_of(machine_of(strand)).shared;
        if (const auto found = shared.find(number); found != shared.end()) object = found->second;
    }
    if (object != nullptr) {
        switch (tag) {
            case 'R':
            case 'W':
                return receive_pipe_end(strand, std::static_pointer_cast<SharedPipe>(object),
                                        tag == 'R');
            case 'S': return receive_semaphore(strand, object);
            case 'B': return receive_block(strand, object);
            default: break;
        }
    }
    return strand.raise(type_named(strand.process(), "_interleave.UnpicklingError"),
                        "pickle data was truncated");
}

}  // namespace interleave::library
