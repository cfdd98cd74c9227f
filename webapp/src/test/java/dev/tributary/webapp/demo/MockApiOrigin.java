package dev.tributary.webapp.demo;

import dev.tributary.webapp.platform.PackagedProgram;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Keeps a port for the demonstration's API and allows calls there. Standing on a class of the test
 * sources, the annotation holds for all tests, which so share one start of the program.
 */
@QuarkusTestResource(MockApiOrigin.class)
public final class MockApiOrigin implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    int port = PackagedProgram.freePort();
    return Map.of(
        "tributary.demo.api-port",
        Integer.toString(port),
        "tributary.outbound.allowed-origins",
        "http://127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    // Each test that needs the API starts and ends it.
  }
}
