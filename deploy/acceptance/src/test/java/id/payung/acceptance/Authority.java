package id.payung.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority for one run, made with the JDK's keytool; what it certifies is for 127.0.0.1. */
final class Authority {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    private Authority(Path folder) {
        this.folder = folder;
    }

    static Authority made() throws IOException, GeneralSecurityException {
        Authority authority = new Authority(Files.createTempDirectory("payung-authority"));
        authority.generate("ca", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
        authority.write(
                "ca.pem",
                "CERTIFICATE",
                authority.store("ca").getCertificate("ca").getEncoded());
        return authority;
    }

    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** Certifies somebody; the files are {@code name.pem} and {@code name-key.pem}. */
    void certify(String name) throws IOException, GeneralSecurityException {
        generate(name);
        keytool("-certreq", "-alias", name, "-keystore", file(name), "-file", path(name + ".csr"));
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-keystore",
                file("ca"),
                "-infile",
                path(name + ".csr"),
                "-outfile",
                path(name + ".crt"),
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-ext",
                "eku=serverAuth,clientAuth");
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-keystore",
                file(name),
                "-file",
                certificate().toString());
        keytool("-importcert", "-noprompt", "-alias", name, "-keystore", file(name), "-file", path(name + ".crt"));
        Key key = store(name).getKey(name, PASSWORD.toCharArray());
        write(name + "-key.pem", "PRIVATE KEY", key.getEncoded());
        Certificate[] chain = store(name).getCertificateChain(name);
        write(name + ".pem", "CERTIFICATE", chain[0].getEncoded());
    }

    Path certificateOf(String name) {
        return folder.resolve(name + ".pem");
    }

    Path keyOf(String name) {
        return folder.resolve(name + "-key.pem");
    }

    /** What a caller needs who trusts this authority and shows nothing. */
    SSLContext trusting() throws IOException, GeneralSecurityException {
        return context(null, this);
    }

    /** What a caller needs who trusts an authority and shows what this one certified. */
    SSLContext showing(String name, Authority trusted) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(name), PASSWORD.toCharArray());
        return context(keys, trusted);
    }

    private static SSLContext context(KeyManagerFactory keys, Authority trusted)
            throws IOException, GeneralSecurityException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("ca", trusted.store("ca").getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private void generate(String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "2",
                "-keystore",
                file(name)));
        arguments.addAll(Arrays.asList(more));
        keytool(arguments.toArray(String[]::new));
    }

    private KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(Path.of(file(name)))) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            if (new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("keytool.log").toFile())
                            .start()
                            .waitFor()
                    != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, String what, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + what + "-----\n");
    }

    private String file(String name) {
        return path(name + ".p12");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
