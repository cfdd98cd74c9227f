package dev.tributary.application.message;

import dev.tributary.domain.message.Address;
import dev.tributary.domain.profile.ProfileId;
import java.util.List;

/** The opt-outs of profiles. */
public interface ProfileOptOuts {
  /**
   * Opts the profiles with this address out of its channel, in the caller's transaction.
   *
   * @return those in which it was not set
   */
  List<ProfileId> optOut(Address address);
}
