package dev.tributary.webapp.activity.externalapi.callimport;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;

/** Settings that a page has proposed, and who signs their calls in. */
@RegisterForReflection
final class SettingsForm {
  @FormParam("settings")
  @DefaultValue("")
  String settings = "";

  /** Empty leaves the credentials as the settings have them. */
  @FormParam("account")
  @DefaultValue("")
  String account = "";

  /** Names of cookies with credentials, which the settings leave out. */
  @FormParam("cookie")
  List<String> cookies = List.of();

  @FormParam("version")
  @DefaultValue("-1")
  long version;
}
