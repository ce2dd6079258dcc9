package id.payung.gateway.audit;

import id.payung.gateway.routing.Service;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of several services as one, the latest first; what one service recorded stays in its own order.
 *
 * @param items with the name of their service
 * @param next the query of the next page, if there may be one
 */
record AuditMerge(List<JsonObject> items, Optional<String> next) {

    /** Where a list stands in the merge. */
    private record Head(Service service, List<JsonObject> list, int index) {

        boolean isLeft() {
            return index < list.size();
        }

        OffsetDateTime at() {
            return OffsetDateTime.parse(list.get(index).getString("at"));
        }
    }

    static AuditMerge of(Map<Service, List<JsonObject>> lists, AuditQuery query) {
        Map<Service, Head> heads = new EnumMap<>(Service.class);
        lists.forEach((service, list) -> heads.put(service, new Head(service, list, 0)));
        List<JsonObject> items = new ArrayList<>();
        Optional<Head> latest = latest(heads);
        while (items.size() < query.limit() && latest.isPresent()) {
            Head head = latest.get();
            items.add(new JsonObject()
                    .put("service", head.service().label())
                    .mergeIn(head.list().get(head.index())));
            heads.put(head.service(), new Head(head.service(), head.list(), head.index() + 1));
            latest = latest(heads);
        }
        boolean more = latest.isPresent()
                || lists.values().stream().anyMatch(list -> !list.isEmpty() && list.size() >= query.limit());
        return new AuditMerge(items, more ? Optional.of(query.next(positions(heads, query))) : Optional.empty());
    }

    private static Optional<Head> latest(Map<Service, Head> heads) {
        return heads.values().stream().filter(Head::isLeft).max(Comparator.comparing(Head::at));
    }

    /** Below what was taken last; where nothing was taken, as before. */
    private static Map<Service, Long> positions(Map<Service, Head> heads, AuditQuery query) {
        Map<Service, Long> positions = new EnumMap<>(Service.class);
        heads.forEach((service, head) -> {
            if (head.index() > 0) {
                positions.put(service, head.list().get(head.index() - 1).getLong("position"));
            } else {
                positions.put(service, query.before().getOrDefault(service, Long.MAX_VALUE / 100));
            }
        });
        return positions;
    }

    Buffer body() {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return new JsonObject().put("items", array).toBuffer();
    }
}
