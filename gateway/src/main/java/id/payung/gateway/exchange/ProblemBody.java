package id.payung.gateway.exchange;

import id.payung.platform.problem.Problem;
import id.payung.platform.problem.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** A refusal as {@code application/problem+json}, in the language of the caller. */
public final class ProblemBody {

    private ProblemBody() {}

    /** The body; the gateway itself never refuses a single field, so there are no {@code errors}. */
    public static Buffer of(Exchange exchange, ProblemException refusal) {
        Locale locale = CallerLanguage.of(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(refusal, locale, exchange.id().value());
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", problem.instance())
                .put("code", problem.code())
                .toBuffer();
    }

    /** The headers that go with the body. */
    public static void headers(MultiMap answer, ProblemException refusal) {
        refusal.headers().forEach(answer::set);
        answer.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        AnswerHeaders.notStored(answer);
    }
}
