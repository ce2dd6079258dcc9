package id.payung.platform.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that nobody may accept, made from the issuer's own key, each bad in one way only. */
public final class HostileTokens {

    private static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final int LONGER_THAN_ANY_TOKEN = 9_000;

    private final PrivateKey key;
    private final PublicKey publicKey;
    private final String pem;
    private final long now = Instant.now().getEpochSecond();

    /** @param pem the issuer's public key as its file holds it */
    public HostileTokens(PrivateKey key, PublicKey publicKey, String pem) {
        this.key = key;
        this.publicKey = publicKey;
        this.pem = pem;
    }

    /** A good token with these claims beside the usual, or instead of them; an empty value leaves a claim out. */
    public String signed(Map<String, String> changed) {
        return signed(RS256, claims(changed));
    }

    /** By what is wrong with them. */
    public Map<String, String> all() {
        Map<String, String> bad = new LinkedHashMap<>();
        badClaims(bad);
        badSignatures(bad);
        badHeaders(bad);
        badForms(bad);
        return bad;
    }

    private void badClaims(Map<String, String> bad) {
        bad.put("another issuer", signed(Map.of("iss", "\"https://elsewhere\"")));
        bad.put("no issuer", signed(Map.of("iss", "")));
        bad.put("another audience", signed(Map.of("aud", "[\"payung2\",\"account\"]")));
        bad.put("no audience", signed(Map.of("aud", "")));
        bad.put("expired", signed(Map.of("iat", num(-900), "exp", num(-600))));
        bad.put("not yet valid", signed(Map.of("nbf", num(600))));
        bad.put("no end", signed(Map.of("exp", "")));
        bad.put("an end in words", signed(Map.of("exp", "\"never\"")));
        bad.put("an end beyond time", signed(Map.of("exp", "9000000000000000000")));
        bad.put("a life of 25 hours", signed(Map.of("exp", num(25 * 3600))));
        bad.put("dated ahead", signed(Map.of("iat", num(90_000), "exp", num(90_060))));
        bad.put("no date", signed(Map.of("iat", "")));
        bad.put("nobody", signed(Map.of("sub", "")));
        bad.put("a blank subject", signed(Map.of("sub", "\" \"")));
        bad.put("a number as subject", signed(Map.of("sub", "7")));
        bad.put("a group of nothing", signed(Map.of("groups", "[null,\"officer\"]")));
        bad.put("one group in no list", signed(Map.of("groups", "\"officer\"")));
        bad.put("groups in an object", signed(Map.of("groups", "{\"officer\":true}")));
        bad.put("a number as group", signed(Map.of("groups", "[7]")));
        bad.put("too long", signed(Map.of("more", "\"" + "x".repeat(LONGER_THAN_ANY_TOKEN) + "\"")));
    }

    private void badSignatures(Map<String, String> bad) {
        KeyPair stranger = pair("RSA", 2048);
        KeyPair curve = pair("EC", 256);
        String good = claims(Map.of());
        bad.put("another key", sign(RS256, good, "SHA256withRSA", stranger.getPrivate()));
        bad.put("RS512", sign("{\"alg\":\"RS512\"}", good, "SHA512withRSA", key));
        bad.put("PS256", sign("{\"alg\":\"PS256\"}", good, "RSASSA-PSS", key));
        bad.put("ES256", sign("{\"alg\":\"ES256\"}", good, "SHA256withECDSAinP1363Format", curve.getPrivate()));
        bad.put("the public key as HMAC secret", hmac(good, pem.getBytes(StandardCharsets.UTF_8)));
        bad.put("the encoded public key as HMAC secret", hmac(good, publicKey.getEncoded()));
        bad.put("altered claims", altered(signed(Map.of())));
        for (String none : new String[] {"none", "None", "NONE", ""}) {
            bad.put("algorithm '" + none + "'", text("{\"alg\":\"" + none + "\"}") + "." + text(good) + ".");
        }
        bad.put(
                "no algorithm",
                text("{}") + "." + text(good) + "." + signed(Map.of()).split("\\.")[2]);
        bad.put("no signature", signed(Map.of()).replaceAll("[^.]*$", ""));
    }

    /** The header says where to find a key; whoever looks there lets strangers in. */
    private void badHeaders(Map<String, String> bad) {
        KeyPair stranger = pair("RSA", 2048);
        RSAPublicKey own = (RSAPublicKey) stranger.getPublic();
        String jwk = "{\"kty\":\"RSA\",\"n\":\"" + bytes(own.getModulus().toByteArray()) + "\",\"e\":\"AQAB\"}";
        String there = "\"http://127.0.0.1:1/keys\"";
        Map<String, String> pointers = Map.of("jwk", jwk, "jku", there, "x5u", there, "x5c", "[\"AAAA\"]");
        pointers.forEach((name, value) -> bad.put(
                "a key by " + name,
                sign(
                        "{\"alg\":\"RS256\",\"" + name + "\":" + value + "}",
                        claims(Map.of()),
                        "SHA256withRSA",
                        stranger.getPrivate())));
        bad.put(
                "a condition nobody knows",
                signed("{\"alg\":\"RS256\",\"crit\":[\"payung\"],\"payung\":1}", claims(Map.of())));
    }

    private void badForms(Map<String, String> bad) {
        String good = signed(Map.of());
        bad.put("two parts", good.substring(0, good.lastIndexOf('.')));
        bad.put("four parts", good + ".AAAA");
        bad.put("five parts", good + ".AAAA.AAAA");
        bad.put("dots", "..");
        bad.put("no claims", signed(RS256, "[]"));
        bad.put("no JSON", signed(RS256, "claims"));
    }

    private String claims(Map<String, String> changed) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", "\"https://payung.local\"");
        claims.put("aud", "\"payung\"");
        claims.put("sub", "\"somebody\"");
        claims.put("groups", "[\"officer\",\"admin\",\"analyst\",\"auditor\"]");
        claims.put("iat", num(-10));
        claims.put("exp", num(600));
        claims.putAll(changed);
        StringBuilder json = new StringBuilder();
        claims.forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.append(json.isEmpty() ? "{" : ",")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value);
            }
        });
        return json + "}";
    }

    private String num(long secondsFromNow) {
        return Long.toString(now + secondsFromNow);
    }

    private String signed(String header, String claims) {
        return sign(header, claims, "SHA256withRSA", key);
    }

    private static String sign(String header, String claims, String algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            String content = text(header) + "." + text(claims);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + bytes(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hmac(String claims, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String content = text("{\"alg\":\"HS256\"}") + "." + text(claims);
            return content + "." + bytes(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String altered(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + text(claims(Map.of("sub", "\"somebody else\""))) + "." + parts[2];
    }

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
