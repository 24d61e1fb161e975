package org.civiquiz.account;

import java.util.UUID;

/** A caller that a test names, without a token. */
public class FixedCaller extends Caller {

  private final UUID schoolId;
  private final UUID id;

  public FixedCaller(UUID schoolId, UUID id) {
    super(null);
    this.schoolId = schoolId;
    this.id = id;
  }

  @Override
  public UUID schoolId() {
    return schoolId;
  }

  @Override
  public UUID id() {
    return id;
  }
}
