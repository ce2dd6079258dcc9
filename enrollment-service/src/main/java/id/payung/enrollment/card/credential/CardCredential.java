package id.payung.enrollment.card.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifiable Credentials (W3C data model 2.0) secured as {@code vc+jwt} (VC-JOSE-COSE): cards and the lists of their
 * statuses. A card is kept short, because it must fit into a code that telephones read. {@code exp} repeats the end for
 * readers that know JWT only.
 */
@ApplicationScoped
public class CardCredential {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String CARD = "SocialInsuranceCard";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final CardKeys keys;
    private final ObjectMapper mapper;
    private final String issuer;

    CardCredential(CardKeys keys, ObjectMapper mapper, @ConfigProperty(name = "payung.card.issuer") String issuer) {
        this.keys = keys;
        this.mapper = mapper;
        this.issuer = issuer;
    }

    /** A card's content; {@code until} is the first day on which it is no longer valid. */
    public record Content(CardSubject subject, LocalDate from, LocalDate until) {}

    /** Who issues: the public address of the gateway. */
    public String issuer() {
        return issuer;
    }

    /** Signs a card whose status stands at this place. */
    public String sign(Content card, StatusPlace place) {
        RawJwt.Builder credential = begun(CARD, List.of(CONTEXT, Map.of("@vocab", "urn:payung:")));
        valid(credential, midnight(card.from()), midnight(card.until()));
        put(credential, "credentialSubject", card.subject());
        put(
                credential,
                "credentialStatus",
                Map.of(
                        "type",
                        "BitstringStatusListEntry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        String.valueOf(place.index()),
                        "statusListCredential",
                        listAddress(place.list())));
        return keys.sign(credential);
    }

    /** Signs a status list, as it is from one instant to another. */
    public String signList(long list, String encodedBits, OffsetDateTime from, OffsetDateTime until) {
        RawJwt.Builder credential = begun("BitstringStatusListCredential", List.of(CONTEXT));
        credential.addStringClaim("id", listAddress(list));
        valid(credential, from, until);
        put(
                credential,
                "credentialSubject",
                Map.of(
                        "id",
                        listAddress(list) + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        "revocation",
                        "encodedList",
                        encodedBits));
        return keys.sign(credential);
    }

    /** What a card says, whatever its dates, if it was signed here and is a card and not a list. */
    public Optional<Content> read(String credential) {
        return keys.verify(credential).flatMap(this::content);
    }

    private Optional<Content> content(VerifiedJwt verified) {
        try {
            CardSubject subject = mapper.readValue(verified.getJsonObjectClaim("credentialSubject"), CardSubject.class);
            return Optional.of(new Content(subject, day(verified, "validFrom"), day(verified, "validUntil")));
        } catch (JwtInvalidException | JsonProcessingException | DateTimeException notACard) {
            return Optional.empty();
        }
    }

    private static LocalDate day(VerifiedJwt verified, String claim) throws JwtInvalidException {
        return WorkClock.dayOf(
                OffsetDateTime.parse(verified.getStringClaim(claim)).toInstant());
    }

    private String listAddress(long list) {
        return issuer + "/v1/card-statuses/" + list;
    }

    private RawJwt.Builder begun(String type, List<?> context) {
        try {
            return RawJwt.newBuilder()
                    .addJsonArrayClaim("@context", json(context))
                    .addJsonArrayClaim("type", json(List.of("VerifiableCredential", type)))
                    .addStringClaim("issuer", issuer);
        } catch (JwtInvalidException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void valid(RawJwt.Builder credential, OffsetDateTime from, OffsetDateTime until) {
        credential
                .addStringClaim("validFrom", STAMP.format(from))
                .addStringClaim("validUntil", STAMP.format(until))
                .setExpiration(until.toInstant());
    }

    private void put(RawJwt.Builder credential, String claim, Object value) {
        try {
            credential.addJsonObjectClaim(claim, json(value));
        } catch (JwtInvalidException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.MIDNIGHT, WorkClock.WITA);
    }
}
