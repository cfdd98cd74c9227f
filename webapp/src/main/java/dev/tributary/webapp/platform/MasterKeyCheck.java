package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.out.postgres.secret.NeededKeys;
import dev.tributary.application.secret.VerifyMasterKeys;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Refuses a database of another master key before it is migrated: it may belong to another
 * installation.
 */
@Singleton
class MasterKeyCheck implements Callback {
  private final Instance<MasterKeys> keys;

  MasterKeyCheck(Instance<MasterKeys> keys) {
    this.keys = keys;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      VerifyMasterKeys.refuseMissing(
          NeededKeys.of(context.getConnection()), keys.get().fingerprints());
    } catch (Refused refused) {
      throw new PlatformFailed(refused.problem());
    }
  }

  @Override
  public String getCallbackName() {
    return "master-key-check";
  }
}
