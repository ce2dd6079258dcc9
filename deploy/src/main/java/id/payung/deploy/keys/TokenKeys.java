package id.payung.deploy.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The local key pair that signs tokens: {@code token-private.pem} (PKCS#8) and {@code token-public.pem}. */
public final class TokenKeys {
    private static final int BITS = 2048;
    private static final int PEM_LINE = 64;

    private final Path folder;

    public TokenKeys(Path folder) {
        this.folder = folder;
    }

    /** Made at the first need. */
    public PrivateKey privateKey() {
        String pem = SecretFile.readOrMake(privateFile(), TokenKeys::newPrivateKey);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("token-private.pem in " + folder + " is no RSA key in PKCS#8", e);
        }
    }

    /** The private half as a PEM file, for the services that sign tokens of their own. */
    public Path privateKeyFile() {
        SecretFile.readOrMake(privateFile(), TokenKeys::newPrivateKey);
        return privateFile();
    }

    private Path privateFile() {
        return folder.resolve("token-private.pem");
    }

    /** The public half as a PEM file, derived from the private one, so the two always fit. */
    public Path publicKeyFile() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey();
        try {
            byte[] encoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
            Path file = folder.resolve("token-public.pem");
            String pem = pem("PUBLIC KEY", encoded);
            if (!Files.exists(file) || !Files.readString(file).equals(pem)) {
                SecretFile.write(file, pem);
            }
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPrivateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String kind, byte[] der) {
        byte[] newLine = {'\n'};
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(PEM_LINE, newLine).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }

    private static byte[] bytes(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
    }
}
