package dev.tributary.webapp.activity.externalapi.callimport;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** An account that is added with a call. */
@RegisterForReflection
final class NewAccountForm {
  @FormParam("newAccount")
  @DefaultValue("")
  String name = "";

  /** Or client; empty where the credential has none. */
  @FormParam("user")
  @DefaultValue("")
  String user = "";

  @FormParam("tokenUrl")
  @DefaultValue("")
  String tokenUrl = "";

  @FormParam("scope")
  @DefaultValue("")
  String scope = "";

  @FormParam("secret")
  @DefaultValue("")
  String secret = "";
}
