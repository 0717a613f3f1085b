import Glibc
import Reporting

/// The words for an error number of the system.
enum SystemError {
  static func message(_ code: Int32) -> Message {
    switch code {
    case ENOENT: Message(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case EACCES, EPERM: Message(zh: "没有权限", en: "permission denied")
    case ENOSPC: Message(zh: "磁盘已满", en: "no space left on the device")
    case EDQUOT: Message(zh: "超出磁盘配额", en: "disk quota exceeded")
    case EFBIG: Message(zh: "超出文件大小限制", en: "file size limit reached")
    case EROFS: Message(zh: "文件系统只读", en: "the file system is read-only")
    case ELOOP: Message(zh: "符号链接成环", en: "too many symbolic links")
    case ENAMETOOLONG: Message(zh: "文件名太长", en: "the file name is too long")
    case ENOTDIR: Message(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder")
    case EISDIR: Message(zh: "是文件夹", en: "is a folder")
    case EIO: Message(zh: "设备出错", en: "the device failed")
    case EBADF: Message(zh: "已关闭", en: "closed")
    case EMFILE, ENFILE: Message(zh: "打开的文件太多", en: "too many open files")
    default: Message(both: strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }
  }
}
