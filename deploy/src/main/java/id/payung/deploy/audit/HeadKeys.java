package id.payung.deploy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The public keys of heads, from a JSON Web Key Set (RFC 8037). */
final class HeadKeys {

    /** How X.509 begins an Ed25519 key (RFC 8410). */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final Map<String, PublicKey> byId;

    private HeadKeys(Map<String, PublicKey> byId) {
        this.byId = Map.copyOf(byId);
    }

    static HeadKeys read(String text) {
        Map<String, PublicKey> found = new HashMap<>();
        try {
            for (JsonNode key : new ObjectMapper().readTree(text).path("keys")) {
                String point = HexFormat.of()
                        .formatHex(Base64.getUrlDecoder().decode(key.path("x").asText()));
                found.put(
                        key.path("kid").asText(),
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(
                                        new X509EncodedKeySpec(HexFormat.of().parseHex(X509_PREFIX + point))));
            }
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new BrokenChain("the keys cannot be read");
        }
        return new HeadKeys(found);
    }

    /** Whether one of these keys signed the head. */
    boolean signed(SignedHead head) {
        PublicKey key = byId.get(head.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(head.statement());
            return check.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }
}
