/** An opened lock: the keys of the file, without the password. */
export interface PackageCipher {
  /** @param stream The stream "EncryptedPackage": its length, then the locked content. */
  decrypt(stream: Uint8Array): Uint8Array;
  encrypt(content: Uint8Array): Uint8Array;
  /** The stream "EncryptionInfo" for a new content. @param stream The new "EncryptedPackage". */
  info(stream: Uint8Array): Uint8Array;
}
