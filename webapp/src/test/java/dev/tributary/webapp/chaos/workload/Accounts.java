package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.witness.ApiWitness;
import java.io.IOException;
import java.net.URI;

/** The account by which pages are fetched, with a token that lasts for seconds. */
public final class Accounts {
  static final String NAME = "chaos";

  private Accounts() {}

  public static void add(ApiClient client, URI node, String origin)
      throws IOException, InterruptedException {
    client.put(node, "/secrets/" + NAME, "{\"value\": \"correct-horse-battery\"}").required();
    String account =
        """
        {"name": "%1$s", "settings": {"origins": ["%2$s"], "authentication": {
          "kind": "clientCredentials", "clientCredentials": {"tokenUrl": "%2$s%3$s",
            "client": {"id": "chaos", "secret": {"secret": "%1$s"}}}}}}
        """
            .formatted(NAME, origin, ApiWitness.TOKEN);
    client.post(node, "/accounts", account, "", 0).required();
  }
}
