package dev.tributary.adapters.in.rest.secret;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret's value on its way in. */
@Schema(
    requiredProperties = {"value"},
    examples = {"{\"value\":\"what nobody may read back\"}"})
record SecretRequest(@Nullable String value) {
  /** Without the value: a record's own form would show it. */
  @Override
  public String toString() {
    return "SecretRequest[]";
  }
}
