package id.payung.platform.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Makes the keys of a test run; none of them is ever used twice. */
public final class TestKeys {

    private static final String FOLDER = "payung.test.keys";

    private TestKeys() {}

    /** The key that tokens are signed with; read from its file, for tests and resources may be loaded apart. */
    static PrivateKey token() {
        try {
            byte[] encoded =
                    Files.readAllBytes(Path.of(System.getProperty(FOLDER)).resolve("token-private.der"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Bad tokens of the run's own issuer. */
    static HostileTokens hostile() {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) token();
            return new HostileTokens(
                    key,
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
                    Files.readString(Path.of(System.getProperty(FOLDER)).resolve("token-public.pem")));
        } catch (IOException | GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static void write(Path folder) throws IOException {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
            JwtSignatureConfig.register();
            keyset(folder, "personal", PredefinedAeadParameters.AES256_GCM);
            keyset(folder, "index", PredefinedPrfParameters.HMAC_SHA256_PRF);
            keyset(folder, "body", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            SignatureConfig.register();
            keyset(folder, "audit", PredefinedSignatureParameters.ED25519WithRawOutput);
            keyset(
                    folder,
                    "card",
                    JwtEcdsaParameters.builder()
                            .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                            .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        KeyPair token = pair();
        System.setProperty(FOLDER, folder.toString());
        Files.write(folder.resolve("token-private.der"), token.getPrivate().getEncoded());
        pem(folder, "token-public.pem", "PUBLIC KEY", token.getPublic().getEncoded());
        pem(folder, "token-private.pem", "PRIVATE KEY", token.getPrivate().getEncoded());
    }

    private static void pem(Path folder, String file, String kind, byte[] key) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                        + "-----\n");
    }

    private static void keyset(Path folder, String name, Parameters parameters)
            throws GeneralSecurityException, IOException {
        Files.writeString(
                folder.resolve(name + ".json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
