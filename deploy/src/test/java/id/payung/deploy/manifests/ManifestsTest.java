package id.payung.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    private static final Set<String> OF_QUARKUS = Set.of("QUARKUS_INIT_AND_EXIT");
    private static final Set<String> HEALTH = Set.of("/q/health/started", "/q/health/ready", "/q/health/live");
    private static final String SECRET = ".*(PASSWORD|SECRET|PRIVATE_KEY).*";

    @Test
    void refusesAFieldThatKubernetesDoesNotKnow() throws Exception {
        JsonNode typo = Manifests.YAML.readTree("{apiVersion: v1, kind: Service, spec: {prots: []}}");

        assertThatThrownBy(() -> Manifests.read(typo)).hasStackTraceContaining("prots");
    }

    @Test
    void containsTheFourServicesAndAJobForEachDatabase() {
        assertThat(Manifests.all(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrder("enrollment", "claims", "reporting", "gateway");
        assertThat(Manifests.all(Job.class)).hasSize(3);
    }

    @Test
    void runsEveryPodUnderTheRestrictedProfile() {
        assertThat(pods()).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        });
        assertThat(containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        });
    }

    @Test
    void asksForHealthWhereTheServiceAnswers() {
        assertThat(Manifests.all(Deployment.class)).allSatisfy(deployment -> {
            Container container = only(deployment);
            assertThat(portOf(container, "management")).isEqualTo(portSet(deployment, "management"));
            assertThat(portOf(container, "http")).isEqualTo(portSet(deployment, "http"));
            assertThat(probes(container)).allSatisfy(probe -> {
                assertThat(probe.getHttpGet().getPath()).isIn(HEALTH);
                assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            });
        });
    }

    @Test
    void setsOnlyVariablesThatAServiceReads() {
        String known = Stream.of(
                        "enrollment-service/src/main/resources/application.properties",
                        "claims-service/src/main/resources/application.properties",
                        "reporting-service/src/main/resources/application.properties",
                        "gateway/README.md")
                .map(file -> Manifests.text(Manifests.PROJECT.resolve(file)))
                .collect(Collectors.joining());

        assertThat(variables().filter(name -> !OF_QUARKUS.contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).containsPattern("[{`]" + name + "[}:`]"));
    }

    @Test
    void holdsNoSecretInClear() {
        Stream<EnvVar> secrets = containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().matches(SECRET));

        assertThat(secrets).isNotEmpty().allSatisfy(variable -> assertThat(
                        variable.getValueFrom().getSecretKeyRef().getName())
                .isNotBlank());
        assertThat(Manifests.all(ConfigMap.class).stream().flatMap(map -> map.getData().keySet().stream()))
                .isNotEmpty()
                .noneMatch(name -> name.matches(SECRET));
    }

    @Test
    void letsNothingThroughThatNoPolicyNames() {
        NetworkPolicy nothing = Manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().equals("nothing-by-default"))
                .findFirst()
                .orElseThrow();

        assertThat(nothing.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(nothing.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nothing.getSpec().getIngress()).isNullOrEmpty();
        assertThat(nothing.getSpec().getEgress()).isNullOrEmpty();
    }

    private static List<PodSpec> pods() {
        return Stream.concat(
                        Manifests.all(Deployment.class).stream()
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        Manifests.all(Job.class).stream()
                                .map(job -> job.getSpec().getTemplate()))
                .map(template -> template.getSpec())
                .toList();
    }

    private static List<Container> containers() {
        return pods().stream().flatMap(pod -> pod.getContainers().stream()).toList();
    }

    private static Stream<String> variables() {
        return Stream.concat(
                containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .map(EnvVar::getName),
                Manifests.all(ConfigMap.class).stream().flatMap(map -> map.getData().keySet().stream()));
    }

    private static Container only(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Stream<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe());
    }

    private static String portOf(Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .map(port -> port.getContainerPort().toString())
                .findFirst()
                .orElseThrow();
    }

    /** The port's default, as the service's own properties say. */
    private static String portSet(Deployment deployment, String door) {
        String name = deployment.getMetadata().getName();
        String module = name.equals("gateway") ? name : name + "-service";
        String property = "quarkus." + door + ".port=";
        return Manifests.text(Manifests.PROJECT.resolve(module + "/src/main/resources/application.properties"))
                .lines()
                .filter(line -> line.startsWith(property))
                .map(line -> line.replaceAll(".*:([0-9]+)}$", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
