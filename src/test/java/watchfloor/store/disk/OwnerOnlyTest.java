package watchfloor.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerOnlyTest {
  @Test
  void withAccessListsOnlyTheOwnerAndTheAdministratorsMayRead() {
    UserPrincipal owner = named("ROOM\\anna");
    AclEntry admins = allow(named("VORDEFINIERT\\Administratoren"), AclEntryPermission.READ_DATA);
    AclEntry system = allow(named("NT AUTHORITY\\SYSTEM"), AclEntryPermission.READ_DATA);
    AclEntry self = allow(owner, AclEntryPermission.READ_DATA);
    AclEntry looks = allow(named("ROOM\\ben"), AclEntryPermission.READ_ATTRIBUTES);
    assertThat(OwnerOnly.reader(List.of(self, admins, system, looks), owner)).isEmpty();
    assertThat(OwnerOnly.reader(List.of(self, allow(named("BUILTIN\\Users"), AclEntryPermission.READ_DATA)), owner)).contains("BUILTIN\\Users");
  }

  private static AclEntry allow(UserPrincipal who, AclEntryPermission what) {
    return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(who).setPermissions(what).build();
  }

  private static UserPrincipal named(String name) {
    return new Named(name);
  }

  private record Named(String getName) implements UserPrincipal {}
}
