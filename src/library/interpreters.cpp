#include "library/interpreters.h"

#include <utility>

#include "base/check.h"

namespace interleave::library {

using State = Interpreter::State;

// ---- interpreters

std::int64_t Interpreters::add() {
    std::erase_if(interpreters_, [](const auto& entry) {
        return entry.second.state == State::closing && entry.second.end->done;
    });
    interpreters_.try_emplace(++last_id_);
    return last_id_;
}

Interpreter* Interpreters::find_until_the_end(std::int64_t id) {
    const auto found = interpreters_.find(id);
    return found == interpreters_.end() ? nullptr : &found->second;
}

Interpreter* Interpreters::find(std::int64_t id) {
    Interpreter* const found = find_until_the_end(id);
    const auto is_gone = [&] {
        return found->state == State::closing || (found->end != nullptr && found->end->done);
    };
    return found == nullptr || is_gone() ? nullptr : found;
}

std::vector<std::int64_t> Interpreters::all() {
    std::vector<std::int64_t> ids;
    for (const auto& [id, interpreter] : interpreters_) {
        if (find(id) != nullptr && interpreter.state != State::starting) ids.push_back(id);
    }
    return ids;
}

std::vector<std::int64_t> Interpreters::closing() {
    std::vector<std::int64_t> ids;
    for (const auto& [id, interpreter] : interpreters_) {
        if (interpreter.state == State::closing && !interpreter.end->done) ids.push_back(id);
    }
    return ids;
}

void Interpreters::close(std::int64_t id, std::optional<trace::StrandId> by) {
    Interpreter& interpreter = interpreters_.at(id);
    CHECK(interpreter.state == State::idle);
    interpreter.state = State::closing;
    interpreter.server.wake_all(machine_, by);
}

void Interpreters::answer(std::int64_t id, std::vector<Parcel> answer, trace::StrandId by) {
    Interpreter& interpreter = interpreters_.at(id);
    interpreter.state = State::answered;
    interpreter.answer = std::move(answer);
    interpreter.caller.wake_all(machine_, by);
}

std::vector<Parcel> Interpreters::take_answer(std::int64_t id) {
    Interpreter& interpreter = interpreters_.at(id);
    CHECK(interpreter.state == State::answered);
    std::vector<Parcel> answer = std::exchange(interpreter.answer, {});
    interpreter.state = State::idle;
    // Its maker has no reference yet.
    const bool is_of_use = interpreter.references > 0 || interpreter.calls == 0;
    if (!is_of_use) close(id, std::nullopt);
    return answer;
}

// The last one may go while a call runs, in another interpreter that is being closed; then the
// interpreter stays until the process ends.
void Interpreters::remove_reference(std::int64_t id) {
    Interpreter* const interpreter = find_until_the_end(id);
    if (interpreter == nullptr) return;
    if (--interpreter->references > 0 || interpreter->state != State::idle) return;
    close(id, std::nullopt);
}

void Interpreters::unbind(std::int64_t id) {
    std::vector<std::int64_t> held;
    for (auto& [number, queue] : queues_) {
        const auto is_removed = [&](InterpreterQueue::Item& item) {
            if (item.sender != id || !item.parcel) return false;
            drop(item, held);
            return item.unbound == Unbound::remove;
        };
        if (std::erase_if(queue.items, is_removed) > 0) {
            queue.writers.wake_all(machine_, std::nullopt);
        }
    }
    release(std::move(held));
}

void Interpreters::forget(std::int64_t id) {
    unbind(id);
    interpreters_.erase(id);
}

// ---- queues

std::int64_t Interpreters::add_queue(std::int64_t most, Unbound unbound) {
    InterpreterQueue& made = queues_[++last_queue_];
    made.most = most;
    made.unbound = unbound;
    return last_queue_;
}

InterpreterQueue* Interpreters::find_queue(std::int64_t id) {
    const auto found = queues_.find(id);
    return found == queues_.end() ? nullptr : &found->second;
}

std::vector<std::int64_t> Interpreters::queues() const {
    std::vector<std::int64_t> ids;
    ids.reserve(queues_.size());
    for (const auto& [id, queue] : queues_) ids.push_back(id);
    return ids;
}

void Interpreters::drop(InterpreterQueue::Item& item, std::vector<std::int64_t>& queues) {
    if (!item.parcel) return;
    machine_.memory().give_back(item.parcel->size());
    queues.insert(queues.end(), item.parcel->queues.begin(), item.parcel->queues.end());
    item.parcel.reset();
}

// Not by recursion: queues can hold each other in a chain of any length. In a circle they stay until the
// run ends, as in CPython.
void Interpreters::release(std::vector<std::int64_t> queues) {
    while (!queues.empty()) {
        const auto found = queues_.find(queues.back());
        queues.pop_back();
        CHECK(found != queues_.end());
        if (--found->second.holders > 0) continue;
        for (InterpreterQueue::Item& item : found->second.items) drop(item, queues);
        queues_.erase(found);
    }
}

bool Interpreters::put(InterpreterQueue& queue, InterpreterQueue::Item& item, trace::StrandId by) {
    if (!machine_.memory().take(item.parcel->size(), runtime::MemoryBudget::For::anything)) {
        return false;
    }
    queue.items.push_back(std::move(item));
    queue.readers.wake_all(machine_, by);
    return true;
}

InterpreterQueue::Item Interpreters::take(InterpreterQueue& queue, trace::StrandId by) {
    InterpreterQueue::Item item = std::move(queue.items.front());
    queue.items.pop_front();
    if (item.parcel) machine_.memory().give_back(item.parcel->size());
    queue.writers.wake_all(machine_, by);
    return item;
}

}  // namespace interleave::library
