package id.payung.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed or saw what in this service. What an auditor reads is recorded like everything else. */
@Tag(name = "Audit")
@Path("/v1/audit")
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {

    private static final int EXPORT_PAGE = 1000;

    /** The first line of an export: what stands before its first record. */
    private record Beginning(String service, long after, String previous) {}

    private final AuditStore store;
    private final AuditSequencer sequencer;
    private final AuditKeys keys;
    private final Audit audit;
    private final CurrentActor actor;
    private final ObjectMapper json;

    public AuditResource(
            AuditStore store,
            AuditSequencer sequencer,
            AuditKeys keys,
            Audit audit,
            CurrentActor actor,
            ObjectMapper json) {
        this.store = store;
        this.sequencer = sequencer;
        this.keys = keys;
        this.audit = audit;
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Records, the latest first",
            description =
                    "from and to are instants, actor the subject of a token, kind and id what it was done to, such"
                            + " as kind=member and the member's id. before: only positions below it, to go on behind a page.")
    public Page.Body<AuditRecord> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("actor") String actorName,
            @QueryParam("action") String action,
            @QueryParam("kind") String kind,
            @QueryParam("id") String id,
            @QueryParam("before") String before,
            @QueryParam("limit") String limit) {
        AuditQuestion question = AuditQuestion.of(before, from, to, actorName, action, kind, id);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        note("AUDIT_READ");
        sequencer.chainNow();
        return new Page.Body<>(store.find(question, most));
    }

    @GET
    @Path("/head")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The signed end of the chain; keep it elsewhere, to prove later that nothing below it changed")
    @APIResponseSchema(value = AuditHead.class, responseCode = "200")
    public AuditHead head() {
        note("AUDIT_HEAD_SHOWN");
        return sequencer.headNow().orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    @GET
    @Path("/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys of the heads, as a JSON Web Key Set")
    public AuditKeys.PublicKeys keys() {
        return keys.publicKeys();
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "The chain behind a position, with the signed head as its last line",
            description = "deploy/verify-audit proves it without this system. after: a position, by default 0.")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response export(@QueryParam("after") String after) {
        long first = Queries.number("after", after, 0, Integer.MAX_VALUE, 0);
        String before = store.hashAt(first).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        note("AUDIT_EXPORTED");
        AuditHead head = sequencer.headNow().orElseThrow(CommonProblems.NOT_FOUND::refusal);
        StreamingOutput lines = out -> write(out, first, before, head);
        return Response.ok(lines).build();
    }

    private void note(String action) {
        Actor who = actor.get();
        QuarkusTransaction.requiringNew().run(() -> audit.record(who, action, "audit " + store.service(), ""));
    }

    private void write(OutputStream out, long first, String before, AuditHead head) throws IOException {
        line(out, typed("chain", new Beginning(store.service(), first, before)));
        long position = first;
        while (position < head.position()) {
            List<AuditRecord> page = store.after(position, head.position(), EXPORT_PAGE);
            for (AuditRecord record : page) {
                line(out, typed("record", record));
            }
            position = page.get(page.size() - 1).position();
        }
        line(out, typed("head", head));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> typed(String type, Object value) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("type", type));
        line.putAll(json.convertValue(value, Map.class));
        return line;
    }

    private void line(OutputStream out, Map<String, Object> line) throws IOException {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
