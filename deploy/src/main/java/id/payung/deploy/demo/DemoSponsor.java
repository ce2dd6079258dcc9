package id.payung.deploy.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A sponsor of the demo. */
record DemoSponsor(String code, String name, String kind, Map<String, Object> more) {

    Api.User partner() {
        return new Api.User("partner", Optional.of(code));
    }

    void register(Api api) throws InterruptedException {
        Map<String, Object> sponsor = new HashMap<>(more);
        sponsor.putAll(Map.of("code", code, "name", name, "kind", kind, "fund", "APBD"));
        int status = api.post(Api.User.of("admin"), "/v1/sponsors", sponsor).status();
        System.out.println("sponsor " + code + (status == 201 ? " created" : " was there already"));
    }
}
