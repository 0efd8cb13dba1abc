// Follows Objects/descrobject.c (mappingproxy_*): whatever it is asked, it asks its mapping.

#include "runtime/mapping_proxy.h"

#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

struct ProxyState final : ForeignState {
    Value mapping;
    void trace(Marker& marker) override { marker.visit(mapping); }
};

Value mapping_of(Value proxy) {
    return static_cast<ProxyState&>(*static_cast<Foreign*>(proxy.as_object())->state).mapping;
}

const ProxyState* as_proxy(const Process& process, Value value) {
    if (!value.is_object() || value.as_object()->type != process.types.mapping_proxy) {
        return nullptr;
    }
    return static_cast<const ProxyState*>(static_cast<Foreign*>(value.as_object())->state.get());
}

Value proxied(const Process& process, Value value) {
    const ProxyState* proxy = as_proxy(process, value);
    return proxy != nullptr ? proxy->mapping : value;
}

Value construct_proxy(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value values[2];
    if (!bind(strand, arguments, "mappingproxy", {{"type"}, {"mapping"}}, values)) {
        return Value::error();
    }
    const bool is_mapping =
        !special_method(strand, values[1], process.names.__getitem__).is_empty() &&
        as_list(values[1]) == nullptr && as_tuple(values[1]) == nullptr;
    if (!is_mapping) {
        return strand.raise(process.types.type_error,
                            std::format("mappingproxy() argument must be a mapping, not {}",
                                        type_name(process, values[1])));
    }
    return make_mapping_proxy(process, values[1]);
}

// The method of the same name of the mapping.
Value forward(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Value method = get_attribute(strand, mapping_of(arguments[0]),
                                       process.intern(std::string_view(arguments.callee->name)));
    if (method.is_error()) return method;
    return strand.tail_call(
        method, std::span(arguments.values + 1, arguments.count - 1 + arguments.keyword_count()),
        arguments.keyword_names);
}

Value proxy_getitem(Strand& strand, const Arguments& arguments) {
    return get_item(strand, mapping_of(arguments[0]), arguments[1]);
}
Value proxy_len(Strand& strand, const Arguments& arguments) {
    const auto size = length(strand, mapping_of(arguments[0]));
    return size ? make_int(strand.process(), *size) : Value::error();
}
Value proxy_contains(Strand& strand, const Arguments& arguments) {
    const Truth has = contains(strand, mapping_of(arguments[0]), arguments[1]);
    return has ? Value::boolean(*has) : Value::error();
}
Value proxy_iter(Strand& strand, const Arguments& arguments) {
    return iterate(strand, mapping_of(arguments[0]));
}
Value proxy_or(Strand& strand, const Arguments& arguments) {
    const Process& process = strand.process();
    return binary_operation(strand, BinaryOperator::bit_or, proxied(process, arguments[0]),
                            proxied(process, arguments[1]));
}
Value proxy_ror(Strand& strand, const Arguments& arguments) {
    const Process& process = strand.process();
    return binary_operation(strand, BinaryOperator::bit_or, proxied(process, arguments[1]),
                            proxied(process, arguments[0]));
}
Value proxy_ior(Strand& strand, const Arguments&) {
    return strand.raise(strand.process().types.type_error,
                        "'|=' is not supported by mappingproxy; use '|' instead");
}
template <CompareOperator op>
Value proxy_compare(Strand& strand, const Arguments& arguments) {
    const Process& process = strand.process();
    return rich_compare(strand, op, mapping_of(arguments[0]), proxied(process, arguments[1]));
}
Value proxy_repr(Strand& strand, const Arguments& arguments) {
    std::string text = "mappingproxy(";
    if (!append_repr(strand, mapping_of(arguments[0]), text)) return Value::error();
    return str_value(strand.process(), text + ")");
}
Value proxy_str(Strand& strand, const Arguments& arguments) {
    return to_str(strand, mapping_of(arguments[0]));
}

Value proxy_hash(Strand& strand, const Arguments& arguments) {
    const auto code = hash(strand, mapping_of(arguments[0]));
    return code ? make_int(strand.process(), *code) : Value::error();
}

constexpr NativeSpec proxy_methods[] = {
    {"__getitem__", proxy_getitem, 2, 2},
    {"__len__", proxy_len, 1, 1},
    {"__contains__", proxy_contains, 2, 2},
    {"__iter__", proxy_iter, 1, 1},
    {"__reversed__", forward, 1, 1},
    {"__or__", proxy_or, 2, 2},
    {"__ror__", proxy_ror, 2, 2},
    {"__ior__", proxy_ior, 2, 2},
    {"__eq__", proxy_compare<CompareOperator::eq>, 2, 2},
    {"__ne__", proxy_compare<CompareOperator::ne>, 2, 2},
    {"__lt__", proxy_compare<CompareOperator::lt>, 2, 2},
    {"__le__", proxy_compare<CompareOperator::le>, 2, 2},
    {"__gt__", proxy_compare<CompareOperator::gt>, 2, 2},
    {"__ge__", proxy_compare<CompareOperator::ge>, 2, 2},
    {"__repr__", proxy_repr, 1, 1},
    {"__hash__", proxy_hash, 1, 1},
    {"__str__", proxy_str, 1, 1},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"get", forward, 2, 3, NativeSpec::keywords},
    {"keys", forward, 1, 1},
    {"values", forward, 1, 1},
    {"items", forward, 1, 1},
    {"copy", forward, 1, 1},
};

}  // namespace

Value make_mapping_proxy(Process& process, Value mapping) {
    auto state = std::make_unique<ProxyState>();
    state->mapping = proxied(process, mapping);
    auto* proxy = process.heap.create<Foreign>(process.types.mapping_proxy, Kind::foreign);
    proxy->state = std::move(state);
    return Value::object(proxy);
}

void define_mapping_proxy(Process& process) {
    process.types.mapping_proxy = make_type(process,
                                            {.name = "mappingproxy",
                                             .layout = Kind::foreign,
                                             .construct = construct_proxy,
                                             .final = true},
                                            proxy_methods);
}

}  // namespace interleave::runtime
