package dev.tributary.webapp.config.bean;

import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.webapp.config.ProfileConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Profiles from the configuration. */
public class ProfileBeans {
  @Produces
  @Singleton
  ProfileLimits profileLimits(ProfileConfig config) {
    return new ProfileLimits(
        config.value(), config.search(), config.words(), config.batch(), config.problems());
  }
}
