package com.genius365.call;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored calls of the workspace at hand. */
interface CallRepository extends JpaRepository<Call, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Call c where c.id = :id")
    Optional<Call> findLocked(UUID id);

    /** In one order everywhere, so that two batches cannot wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Call c where c.id in :ids order by c.id")
    List<Call> findAllLocked(Collection<UUID> ids);
}
