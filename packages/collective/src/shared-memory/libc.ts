import koffi from 'koffi';

/** The calls of the C library that Node does not offer. */
export interface LibC {
  /** A file descriptor of memory without a name; negative where the system refuses. */
  memfdCreate(name: string): number;
  /** Maps shared, for reading and writing. @throws where the memory cannot be had */
  map(bytes: number, descriptor: number): bigint;
  unmap(address: bigint, bytes: number): void;
  /** Makes a semaphore of value 0 that processes share. */
  semInit(address: bigint): void;
  semPost(address: bigint): void;
  /** Blocks the calling thread until the semaphore is posted or `ms` are over. */
  semWait(address: bigint, ms: number): void;
}

const MFD_CLOEXEC = 1;
const PROT_READ_WRITE = 3;
const MAP_SHARED = 1;
/** (void *)-1 */
const MAP_FAILED = 0xffff_ffff_ffff_ffffn;

let libc: LibC | null | undefined;

/** Null elsewhere than on Linux. */
export function loadLibC(): LibC | null {
  libc ??= process.platform === 'linux' ? open() : null;
  return libc;
}

function open(): LibC | null {
  try {
    const library = koffi.load(null);
    const memfdCreate = library.func('int memfd_create(const char *name, unsigned int flags)');
    const mmap = library.func('void *mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)');
    const munmap = library.func('int munmap(void *addr, size_t len)');
    const semInit = library.func('int sem_init(void *sem, int pshared, unsigned int value)');
    const semPost = library.func('int sem_post(void *sem)');
    const semTimedWait = library.func('int sem_timedwait(void *sem, const int64_t *timespec)');
    const deadline = new BigInt64Array(2);
    return {
      memfdCreate: (name) => memfdCreate(name, MFD_CLOEXEC) as number,
      map(bytes, descriptor) {
        const address = mmap(null, bytes, PROT_READ_WRITE, MAP_SHARED, descriptor, 0) as bigint;
        if (address === MAP_FAILED) throw new Error(`mmap of ${bytes} bytes failed`);
        return address;
      },
      unmap: (address, bytes) => void munmap(address, bytes),
      semInit: (address) => void semInit(address, 1, 0),
      semPost: (address) => void semPost(address),
      semWait(address, ms) {
        const untilMs = Date.now() + ms;
        deadline[0] = BigInt(Math.floor(untilMs / 1000));
        deadline[1] = BigInt((untilMs % 1000) * 1_000_000);
        semTimedWait(address, deadline);
      },
    };
  } catch {
    // An old C library, or a process that may not load code.
    return null;
  }
}
